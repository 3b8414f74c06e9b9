"use client";

import { useViewport } from "@xyflow/react";
import type { Lane } from "@/lib/graph/layout/layout";

/** The lanes' names; they stay at the top while the map scrolls. */
export function LaneHeadings({ lanes }: { lanes: readonly Lane[] }) {
  const { x, zoom } = useViewport();
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-x-0 top-0 z-5 h-9 overflow-hidden border-b border-rule bg-paper"
    >
      {lanes.map(({ name, label, x: left, width }) => (
        <span
          key={name}
          title={label}
          style={{ left: x + left * zoom, width: Math.max(40, (width + 30) * zoom) }}
          className="absolute top-2.5 truncate text-xs font-semibold text-ink-soft"
        >
          {label}
        </span>
      ))}
    </div>
  );
}
