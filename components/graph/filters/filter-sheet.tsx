"use client";

import type { ComponentProps } from "react";
import { GraphFilters } from "./graph-filters";

/** The filters; folded away on a phone. */
export function FilterSheet(props: ComponentProps<typeof GraphFilters>) {
  const { parameters } = props;
  const chosen = ["material", "stage", "country", "entity", "kind", "confidence", "on", "known", "group"];
  const count = chosen.filter((name) => parameters.has(name)).length;
  return (
    <details open={count > 0 || undefined} className="border-y border-rule py-3">
      <summary className="text-sm font-medium">
        Filters and legend{count > 0 && <span className="type-meta"> · {count} in use</span>}
      </summary>
      <div className="pt-4 pb-1">
        <GraphFilters {...props} />
      </div>
    </details>
  );
}
