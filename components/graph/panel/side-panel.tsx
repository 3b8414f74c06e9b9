"use client";

import { X } from "lucide-react";
import type { RefObject } from "react";
import { Button } from "@/components/ui/button";
import type { Explorer } from "../use-explorer";
import { EdgePanel } from "./edge-panel";
import { NodePanel } from "./node-panel";

type Props = { ref: RefObject<HTMLElement | null>; explorer: Explorer; leave: () => void };

/** The selection on the map: at its right, on a phone at the bottom of the window. */
export function SidePanel({ ref: sheet, explorer, leave }: Props) {
  const { graph, parameters, selectEdge, selectNode } = explorer;
  const edge = graph.edges.find(({ id }) => id === parameters.get("edge"));
  const node = graph.nodes.find(({ slug }) => slug === parameters.get("focus"));
  if (!edge && !node) return null;
  const close = () => {
    if (edge) selectEdge(null);
    else selectNode(null);
    leave();
  };
  const back = () => {
    selectEdge(null);
    requestAnimationFrame(() => sheet.current?.querySelector("h2")?.focus());
  };
  return (
    <aside
      ref={sheet}
      aria-label="Selected"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        leave();
      }}
      className="fixed inset-x-0 bottom-0 z-20 max-h-[62dvh] overflow-y-auto rounded-t-overlay border border-rule bg-surface p-5 shadow-overlay md:absolute md:inset-x-auto md:top-12 md:right-3 md:bottom-3 md:max-h-none md:w-88 md:rounded-overlay"
    >
      <Button
        variant="quiet"
        size="icon-sm"
        aria-label="Close"
        onClick={close}
        className="absolute top-3 right-3"
      >
        <X aria-hidden="true" />
      </Button>
      {edge ? (
        <EdgePanel key={edge.id} edge={edge} explorer={explorer} back={back} />
      ) : (
        node && <NodePanel key={node.slug} node={node} explorer={explorer} />
      )}
    </aside>
  );
}
