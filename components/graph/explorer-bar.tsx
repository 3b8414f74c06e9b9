"use client";

import { cn } from "@/components/ui/class-names";
import { Spinner } from "@/components/ui/loading";
import { changed, hrefOf } from "./addresses";
import { ExportLinks } from "./export/export-links";
import type { GraphHouse } from "./export/export-notes";
import { PathForm } from "./filters/path-form";
import { counted } from "./labels";
import type { Explorer } from "./use-explorer";

type Props = { explorer: Explorer; view: "map" | "table"; house: GraphHouse };

const MORE: Record<string, string> = { "": "600", "600": "2000" };

/** The size of the shown graph, with controls for more, for the view, and for export. */
export function ExplorerBar({ explorer, view, house }: Props) {
  const { graph, parameters, steps, busy, show, look } = explorer;
  const more = MORE[parameters.get("show") ?? ""];
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 py-2.5">
      <p role="status" className="type-meta">
        {steps ? `${steps === 1 ? "One step" : `${steps} steps`} apart: ${counted(graph)}` : counted(graph)}
        {graph.cut &&
          (steps ? ". There are more such paths." : ". The best connected are shown; there is more.")}
      </p>
      {graph.cut && steps === null && more && (
        <a
          href={hrefOf(changed(parameters, { show: more }))}
          onClick={(event) => {
            event.preventDefault();
            show({ show: more });
          }}
          className="text-link text-sm"
        >
          Show more
        </a>
      )}
      {busy && <Spinner />}
      <PathForm explorer={explorer} />
      <div className="ml-auto flex flex-wrap items-center gap-x-5 gap-y-2">
        <ExportLinks {...{ explorer, house }} />
        <nav
          aria-label="View"
          className="flex rounded-control border border-rule-strong p-0.5 text-sm noscript:hidden"
        >
          {(["map", "table"] as const).map((one) => (
            <a
              key={one}
              href={hrefOf(changed(parameters, { view: one }))}
              aria-current={view === one || undefined}
              onClick={(event) => {
                event.preventDefault();
                look({ view: one });
              }}
              className={cn(
                "rounded-sm px-3 py-1 text-ink-soft hover:text-ink",
                "aria-[current]:bg-ink aria-[current]:text-paper",
              )}
            >
              {one === "map" ? "Map" : "Table"}
            </a>
          ))}
        </nav>
      </div>
    </div>
  );
}
