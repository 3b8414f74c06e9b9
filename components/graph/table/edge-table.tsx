"use client";

import { Pagination } from "@/components/ui/pagination";
import { Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { type EdgeSort, sortEdges } from "@/lib/graph/edge-order";
import { changed, hrefOf } from "../addresses";
import type { Explorer } from "../use-explorer";
import { EdgeRow } from "./edge-row";
import { SortHeading } from "./sort-heading";

/** The number of rows on a page. */
const ROWS = 50;
const SORTS: readonly EdgeSort[] = ["from", "kind", "to", "since", "confidence"];

/** The same edges as on the map, in rows; each opens its proof. Sorting and paging are links. */
export function EdgeTable({ explorer }: { explorer: Explorer }) {
  const { graph, parameters, proof, busy, selectEdge, look } = explorer;
  const sort = SORTS.find((one) => one === parameters.get("sort")) ?? "from";
  const pages = Math.max(1, Math.ceil(graph.edges.length / ROWS));
  const page = Math.min(pages, Number(parameters.get("page")) || 1);
  const nodes = new Map(graph.nodes.map((node) => [node.slug, node]));
  const rows = sortEdges(graph, sort).slice((page - 1) * ROWS, page * ROWS);
  const withChanges = (changes: Record<string, string | null>) =>
    hrefOf(changed(parameters, { view: "table", ...changes }));
  const heading = (name: EdgeSort, label: string) => (
    <SortHeading
      label={label}
      current={sort === name}
      href={withChanges({ sort: name, page: null })}
      onSort={() => look({ sort: name, page: null })}
    />
  );
  return (
    <div className="mt-4">
      <Table label="Edges" stack>
        <TableHead>
          <TableRow>
            {heading("from", "From")}
            {heading("kind", "Relationship")}
            {heading("to", "To")}
            {heading("since", "When")}
            {heading("confidence", "Confidence")}
            <th scope="col" className="py-2.5 text-[0.8125rem] font-medium text-ink-faint">
              Sources
            </th>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((edge) => (
            <EdgeRow
              key={edge.id}
              edge={edge}
              from={nodes.get(edge.from)}
              to={nodes.get(edge.to)}
              proof={proof?.edge.id === edge.id ? proof : null}
              busy={busy}
              open={parameters.get("edge") === edge.id}
              href={withChanges({ edge: edge.id })}
              onOpen={() => selectEdge(parameters.get("edge") === edge.id ? null : edge.id)}
            />
          ))}
        </TableBody>
      </Table>
      <Pagination
        label="Edges"
        className="mt-6"
        newerText="Back"
        newerHref={page > 1 ? withChanges({ page: String(page - 1), edge: null }) : null}
        olderText={`Next of ${pages} pages`}
        olderHref={page < pages ? withChanges({ page: String(page + 1), edge: null }) : null}
      />
    </div>
  );
}
