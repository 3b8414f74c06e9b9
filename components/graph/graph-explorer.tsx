"use client";

import dynamic from "next/dynamic";
import { createContext, useContext } from "react";
import { cn } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import type { Graph, GraphChoices } from "@/lib/graph/types";
import { ExplorerBar } from "./explorer-bar";
import type { GraphHouse } from "./export/export-notes";
import { GraphFilters } from "./filters/graph-filters";
import { MAP_BOX, StaticMap } from "./map/static-map";
import { EdgeTable } from "./table/edge-table";
import { type First, useExplorer } from "./use-explorer";
import { useWide } from "./use-wide";

type Props = First & { choices: GraphChoices; staff: boolean; house: GraphHouse };

/** The graph whose map is not here yet. */
const Awaited = createContext<Graph | null>(null);

const GraphMap = dynamic(() => import("./map/graph-map").then(({ GraphMap }) => GraphMap), {
  ssr: false,
  loading: Waiting,
});

/**
 * The explorer: filters, then the map or the table. Without JavaScript it is the table; on a phone the table comes first.
 */
export function GraphExplorer({ choices, staff, house, ...first }: Props) {
  const explorer = useExplorer(first);
  const wide = useWide();
  const { parameters, graph, steps, show, problem } = explorer;
  const asked = parameters.get("view");
  const view = asked === "map" || asked === "table" ? asked : wide === null ? null : wide ? "map" : "table";
  const empty = graph.edges.length === 0;
  return (
    <div className="mt-4">
      <GraphFilters parameters={parameters} choices={choices} staff={staff} onChange={show} />
      <ExplorerBar explorer={explorer} view={view ?? "map"} house={house} />
      {problem && (
        <p role="alert" className="mt-3 text-sm text-danger">
          {problem}
        </p>
      )}
      {empty && (
        <EmptyState
          className="mt-5"
          title={steps === 0 ? "No path of up to six steps" : "Nothing matches these filters"}
          text={
            steps === 0
              ? "Among the edges that you can see, with these filters."
              : "Remove a filter, or lower the confidence."
          }
        />
      )}
      {!empty && view === "map" && wide !== null && (
        <Awaited value={graph}>
          <GraphMap explorer={explorer} />
        </Awaited>
      )}
      {!empty && (view === null || (view === "map" && wide === null)) && (
        <div className={cn("noscript:hidden", view === null && "max-md:hidden")}>
          <Awaited value={graph}>
            <Waiting />
          </Awaited>
        </div>
      )}
      {!empty && view !== "map" && (
        <div className={view === null ? "md:hidden noscript:block" : undefined}>
          <EdgeTable explorer={explorer} />
        </div>
      )}
      {!empty && view === "map" && wide === null && (
        <div className="hidden noscript:block">
          <EdgeTable explorer={explorer} />
        </div>
      )}
    </div>
  );
}

/** The start of the map as plain markup, before the scripts of the map have run. */
function Waiting() {
  const graph = useContext(Awaited);
  return (
    <div aria-busy="true" className={MAP_BOX}>
      {graph && <StaticMap graph={graph} />}
    </div>
  );
}
