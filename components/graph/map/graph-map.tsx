"use client";

import "@xyflow/react/dist/base.css";
import { ReactFlowProvider } from "@xyflow/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { curvesOf } from "@/lib/graph/curves";
import { layOut } from "@/lib/graph/layout";
import { SidePanel } from "../panel/side-panel";
import type { Explorer } from "../use-explorer";
import { FlowSurface } from "./flow-surface";
import { KeyHelp } from "./key-help";
import { createLitStore, LitContext, litBy } from "./lit";
import { MapControls } from "./map-controls";
import { spoken } from "./spoken";

/** The map with its panel. It is laid out once for each graph. */
export function GraphMap({ explorer }: { explorer: Explorer }) {
  const { graph, parameters } = explorer;
  const [node, edge] = [parameters.get("focus"), parameters.get("edge")];
  const layout = useMemo(() => layOut(graph.nodes, graph.edges), [graph]);
  const curves = useMemo(
    () => new Map(curvesOf(graph.edges, layout).map((curve) => [curve.id, curve])),
    [graph, layout],
  );
  const [store] = useState(createLitStore);
  const resting = useMemo(() => litBy(graph.edges, { node, edge }), [graph, node, edge]);
  useEffect(() => store.set(resting), [store, resting]);
  const surface = useRef<HTMLElement>(null);
  const panel = useRef<HTMLElement>(null);
  const enterPanel = useCallback(() => panel.current?.querySelector("h2")?.focus(), []);
  return (
    <LitContext value={store}>
      <ReactFlowProvider>
        <div className="relative h-[max(32rem,calc(100dvh-19rem))] overflow-clip rounded-card border border-rule bg-sunken">
          <FlowSurface
            ref={surface}
            explorer={explorer}
            layout={layout}
            curves={curves}
            resting={resting}
            enterPanel={enterPanel}
          />
          <MapControls />
          <KeyHelp />
          <SidePanel ref={panel} explorer={explorer} leave={() => surface.current?.focus()} />
        </div>
        <p role="status" className="sr-only">
          {spoken(graph, node, edge)}
        </p>
      </ReactFlowProvider>
    </LitContext>
  );
}
