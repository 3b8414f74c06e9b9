import { LinkButton } from "@/components/ui/button";
import { graphParameters } from "@/lib/graph/graph-parameters";
import type { ExploreGraph } from "@/lib/graph/schema";
import type { EdgeProof, Graph, GraphChoices } from "@/lib/graph/types";
import type { GraphHouse } from "./export/export-notes";
import { GraphExplorer } from "./graph-explorer";

type Props = {
  graph: Graph;
  steps: number | null;
  proof: EdgeProof | null;
  choices: GraphChoices;
  query: ExploreGraph;
  staff: boolean;
  house: GraphHouse;
};

/** The supply chain as a graph, and the same as a table. */
export function GraphView({ query, ...rest }: Props) {
  return (
    <div className="pt-5 pb-12">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
          <h1 className="type-title">Graph</h1>
          <p className="type-summary">
            Who owns, supplies and makes what along the supply chain. Click a line to see where it was
            reported.
          </p>
        </div>
        <LinkButton href="/concentration" variant="secondary" size="sm">
          Concentration by stage
        </LinkButton>
      </div>
      <GraphExplorer {...rest} parameters={graphParameters(query).toString()} />
    </div>
  );
}
