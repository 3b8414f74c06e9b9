"use client";

import type { Node, NodeProps } from "@xyflow/react";
import { memo } from "react";
import { cn } from "@/components/ui/class-names";
import { NODE_HEIGHT, NODE_WIDTH } from "@/lib/graph/layout/layout";
import type { GraphNode } from "@/lib/graph/types";
import { KindIcon } from "./kind-icon";
import { useLight } from "./lit";

export type EntityFlowNode = Node<{ entity: GraphNode }, "entity">;

/** An entity on the map. When zoomed out, a box without text. */
export const EntityNode = memo(function EntityNode({
  data: { entity },
  selected,
}: NodeProps<EntityFlowNode>) {
  const light = useLight(entity.slug);
  const more = entity.stages.length - 1;
  return (
    <div
      data-slug={entity.slug}
      title={entity.nameZh ? `${entity.name} ${entity.nameZh}` : entity.name}
      style={{ width: NODE_WIDTH, height: NODE_HEIGHT }}
      className={cn(
        "flex items-center gap-2 rounded-control border border-rule-strong bg-surface px-2 text-ink",
        light === "dim" && "border-rule bg-sunken *:text-ink-faint",
        light === "lit" && "border-ink",
        selected && "border-focus outline-2 outline-focus",
      )}
    >
      <span className="contents group-data-far/map:hidden">
        <KindIcon kind={entity.kind} />
      </span>
      <span className="min-w-0 flex-1 group-data-far/map:hidden">
        <span className="line-clamp-2 text-xs leading-tight font-medium wrap-break-word">{entity.name}</span>
        {entity.nameZh && (
          <span lang="zh-Hans" className="block truncate text-xs leading-tight! text-ink-faint">
            {entity.nameZh}
          </span>
        )}
      </span>
      {more > 0 && (
        <span className="rounded-sm bg-sunken px-1 text-2xs text-ink-soft group-data-far/map:hidden">
          +{more}
        </span>
      )}
      {entity.country && (
        <span className="text-2xs text-ink-faint group-data-far/map:hidden">{entity.country}</span>
      )}
    </div>
  );
});
