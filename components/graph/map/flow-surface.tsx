"use client";

import { ReactFlow, useReactFlow, useStoreApi } from "@xyflow/react";
import { type MouseEvent, type Ref, useContext, useMemo, useRef, useState } from "react";
import { curveNear } from "@/lib/graph/layout/curves";
import { entityAt, type Layout } from "@/lib/graph/layout/layout";
import type { Explorer } from "../use-explorer";
import { type EntityFlowNode, EntityNode } from "./entity-node";
import { firstView } from "./first-view";
import { flowNodes, withSelected } from "./flow-nodes";
import { GraphCanvas } from "./graph-canvas";
import { LaneHeadings } from "./lane-headings";
import { type Lit, LitContext, litBy } from "./lit";
import { MapLabels } from "./map-labels";
import { useMapKeys } from "./use-map-keys";
import { useReveal } from "./use-reveal";
import { useSteadyView } from "./use-steady-view";

type Props = {
  ref: Ref<HTMLElement>;
  explorer: Explorer;
  layout: Layout;
  resting: Lit;
  enterPanel: () => void;
};

const NODE_TYPES = { entity: EntityNode };
const NO_NODES: EntityFlowNode[] = [];
/** Below this zoom names are unreadable. */
const FAR = 0.42;
/** With more entities than this, unreadable ones are drawn on the canvas, so that zooming stays smooth. */
const MANY = 300;
/** The pointer tolerance around an edge, in pixels. */
const REACH = 7;

/** The map itself: entities by React Flow, edges on a canvas below them, both under one zoom. */
export function FlowSurface({ ref, explorer, layout, resting, enterPanel }: Props) {
  const { graph, parameters, selectNode, selectEdge } = explorer;
  const { screenToFlowPosition, getZoom } = useReactFlow();
  const flow = useStoreApi();
  const store = useContext(LitContext);
  const [far, setFar] = useState(false);
  const frame = useRef(0);
  const focus = parameters.get("focus");
  const placed = useMemo(() => flowNodes(graph.nodes, layout), [graph, layout]);
  const nodes = useMemo(() => withSelected(placed, focus), [placed, focus]);
  useSteadyView(layout, graph.edges, focus);
  const onKeyDown = useMapKeys(explorer, layout, enterPanel);
  const reveal = useReveal(layout);
  const select = (slug: string | null, event: MouseEvent) => {
    selectNode(slug);
    const map = event.target instanceof Element ? event.target.closest("[role=application]") : null;
    if (slug !== null && map) reveal(slug, map);
  };
  const boxes = far && nodes.length > MANY;
  /** What is under the pointer, except entities that are elements. */
  const at = ({ clientX, clientY }: MouseEvent) => {
    const { x, y } = screenToFlowPosition({ x: clientX, y: clientY });
    const node = boxes ? entityAt(layout, [x, y]) : null;
    return { node, edge: node ? null : curveNear(layout.curves.values(), [x, y], REACH / getZoom()) };
  };
  const point = (event: MouseEvent) => {
    const pane = event.currentTarget;
    cancelAnimationFrame(frame.current);
    // The pane also receives moves over entities, which handle them themselves.
    if (event.buttons !== 0 || event.target !== pane) return;
    frame.current = requestAnimationFrame(() => {
      const pointed = at(event);
      if (boxes && pane instanceof HTMLElement)
        pane.title = graph.nodes.find(({ slug }) => slug === pointed.node)?.name ?? "";
      store.set(pointed.node || pointed.edge ? litBy(graph.edges, pointed) : resting);
    });
  };
  return (
    <section
      ref={ref}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is one stop, and takes the arrow keys
      tabIndex={0}
      role="application"
      aria-label="Map of the graph. Arrow keys move between entities, Enter opens one, E shows all of its relationships."
      data-far={far || undefined}
      onKeyDown={onKeyDown}
      className="group/map size-full focus-visible:-outline-offset-3 [&_.react-flow\_\_attribution]:bg-transparent! [&_.react-flow\_\_attribution_a]:text-ink-faint!"
    >
      <ReactFlow
        nodes={boxes ? NO_NODES : nodes}
        edges={[]}
        nodeTypes={NODE_TYPES}
        onlyRenderVisibleElements
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        zoomOnDoubleClick={false}
        minZoom={0.04}
        maxZoom={2}
        preventScrolling={false}
        zoomOnScroll={false}
        panOnScroll={false}
        onInit={({ setViewport }) => void setViewport(firstView(layout, graph.edges, focus, flow.getState()))}
        onMove={(_event, { zoom }) => setFar(zoom < FAR)}
        onNodeClick={(event, { id }) => select(id, event)}
        onNodeMouseEnter={(_event, { id }) => store.set(litBy(graph.edges, { node: id }))}
        onNodeMouseLeave={() => store.set(resting)}
        onPaneMouseMove={point}
        onPaneMouseLeave={() => {
          cancelAnimationFrame(frame.current);
          store.set(resting);
        }}
        onPaneClick={(event) => {
          const { node, edge } = at(event);
          if (edge) selectEdge(edge);
          else select(node, event);
        }}
      >
        <GraphCanvas edges={graph.edges} layout={layout} boxes={boxes} />
        {far && <MapLabels graph={graph} layout={layout} />}
        <LaneHeadings lanes={layout.lanes} />
      </ReactFlow>
    </section>
  );
}
