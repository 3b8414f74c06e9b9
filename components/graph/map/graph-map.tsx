"use client";

import { useHouseWords } from "@/components/field/house-words";
import "@xyflow/react/dist/base.css";
import { ReactFlowProvider } from "@xyflow/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { spoken } from "../labels";
import { SidePanel } from "../panel/side-panel";
import type { Explorer } from "../use-explorer";
import { FlowSurface } from "./flow-surface";
import { KeyHelp } from "./key-help";
import { createLitStore, LitContext, litBy } from "./lit";
import { MapControls } from "./map-controls";
import { MAP_BOX, StaticMap } from "./static-map";
import { useLayout } from "./use-layout";

/** The map with its panel. */
export function GraphMap({ explorer }: { explorer: Explorer }) {
  const { graph, parameters } = explorer;
  const [node, edge] = [parameters.get("focus"), parameters.get("edge")];
  const layout = useLayout(graph);
  const [store] = useState(createLitStore);
  const resting = useMemo(() => litBy(graph.edges, { node, edge }), [graph, node, edge]);
  useEffect(() => store.set(resting), [store, resting]);
  const words = useHouseWords();
  const surface = useRef<HTMLElement>(null);
  const panel = useRef<HTMLElement>(null);
  const enterPanel = useCallback(() => panel.current?.querySelector("h2")?.focus(), []);
  return (
    <LitContext value={store}>
      <ReactFlowProvider>
        <div aria-busy={layout === null} className={MAP_BOX}>
          {layout ? (
            <FlowSurface
              ref={surface}
              explorer={explorer}
              layout={layout}
              resting={resting}
              enterPanel={enterPanel}
            />
          ) : (
            <StaticMap graph={graph} />
          )}
          {layout && <MapControls layout={layout} />}
          <KeyHelp />
          <SidePanel ref={panel} explorer={explorer} leave={() => surface.current?.focus()} />
        </div>
        <p role="status" className="sr-only">
          {spoken(graph, words, { node, edge })}
        </p>
      </ReactFlowProvider>
    </LitContext>
  );
}
