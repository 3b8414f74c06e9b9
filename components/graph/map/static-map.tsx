import { memo } from "react";
import { columnLayout } from "@/lib/graph/layout/column-layout";
import { isStageLane } from "@/lib/graph/layout/lanes";
import { type Curve, NODE_HEIGHT, NODE_WIDTH, type Point } from "@/lib/graph/layout/layout";
import type { Graph } from "@/lib/graph/types";
import { LEFT } from "./first-view";

/** The frame of the map. */
export const MAP_BOX =
  "relative h-[max(28rem,calc(100dvh-17.5rem))] overflow-clip rounded-card border border-rule bg-sunken";

/** Above this, the picture would make the page heavier than it helps. */
const MOST_EDGES = 400;
const SCALE = 0.92;

/**
 * The start of the map as plain markup, in the page from the first byte: entities in their columns. The map takes its
 * place when it has been laid out.
 */
export const StaticMap = memo(function StaticMap({ graph }: { graph: Graph }) {
  const few = graph.edges.length <= MOST_EDGES;
  const layout = few ? columnLayout(graph) : null;
  const start = layout?.lanes.find(({ name }) => isStageLane(name))?.x ?? 0;
  const left = LEFT - Math.max(0, start - NODE_WIDTH - 44) * SCALE;
  return (
    <>
      {layout && (
        <div
          aria-hidden="true"
          style={{ transform: `translate(${Math.round(left)}px, 4px) scale(${SCALE})` }}
          className="absolute top-0 left-0 origin-top-left"
        >
          <svg width={layout.width} height={layout.height} className="absolute text-rule-strong" fill="none">
            <title>Relationships</title>
            <path d={[...layout.curves.values()].map(pathOf).join("")} stroke="currentColor" />
          </svg>
          {layout.lanes.map(({ name, label, x, width }) => (
            <span
              key={name}
              style={{ left: x, width }}
              className="absolute top-2.5 truncate text-xs font-semibold text-ink-soft"
            >
              {label}
            </span>
          ))}
          {graph.nodes.map(({ slug, name, nameZh }) => {
            const place = layout.places.get(slug);
            return (
              place && (
                <div
                  key={slug}
                  style={{ left: place.x, top: place.y, width: NODE_WIDTH, height: NODE_HEIGHT }}
                  className="absolute flex flex-col justify-center rounded-control border border-rule-strong bg-surface px-2 text-ink"
                >
                  <span className="line-clamp-2 text-xs leading-tight font-medium wrap-break-word">
                    {name}
                  </span>
                  {nameZh && (
                    <span lang="zh-Hans" className="block truncate text-xs leading-tight! text-ink-faint">
                      {nameZh}
                    </span>
                  )}
                </div>
              )
            );
          })}
        </div>
      )}
      <p className="absolute right-3 bottom-3 rounded-control bg-surface px-2 py-1 text-xs text-ink-soft">
        Drawing the map …
      </p>
    </>
  );
});

const pathOf = ({ pieces }: Curve): string =>
  `M${at(pieces[0][0])}${pieces.map(([, b, c, d]) => `C${at(b)} ${at(c)} ${at(d)}`).join("")}`;

const at = ([x, y]: Point): string => `${Math.round(x)} ${Math.round(y)}`;
