import { type Layout, NODE_HEIGHT, NODE_WIDTH } from "@/lib/graph/layout/layout";
import type { GraphNode } from "@/lib/graph/types";
import type { EntityFlowNode } from "./entity-node";

const SIZE = { width: NODE_WIDTH, height: NODE_HEIGHT };

/** The entities as React Flow nodes. Their size is known, so none has to be measured. */
export function flowNodes(nodes: readonly GraphNode[], { places }: Layout): EntityFlowNode[] {
  return nodes.flatMap((entity) => {
    const place = places.get(entity.slug);
    if (!place) return [];
    return {
      id: entity.slug,
      type: "entity" as const,
      position: place,
      data: { entity },
      ...SIZE,
      measured: SIZE,
    };
  });
}

/** The same with one of them selected; the others stay the same objects, so that they are not re-rendered. */
export function withSelected(nodes: EntityFlowNode[], selected: string | null): EntityFlowNode[] {
  return nodes.map((node) => (node.id === selected ? { ...node, selected: true } : node));
}
