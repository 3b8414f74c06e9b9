"use client";

import { shareText } from "@/components/entity/relationship-labels";
import { useHouseWords } from "@/components/field/house-words";
import { groupOf } from "@/lib/graph/kind-groups";
import type { GraphNode } from "@/lib/graph/types";
import { GroupLine } from "../group-line";
import { datesText } from "../labels";
import type { Explorer } from "../use-explorer";

/** The edges of an entity that are on the map, each a button that opens its proof. */
export function NodeEdges({ node, explorer }: { node: GraphNode; explorer: Explorer }) {
  const { graph, selectEdge } = explorer;
  const { edges } = useHouseWords();
  const names = new Map(graph.nodes.map(({ slug, name }) => [slug, name]));
  const own = graph.edges.filter(({ from, to }) => from === node.slug || to === node.slug);
  return (
    <>
      <h3 className="mt-5 text-sm font-semibold">
        {own.length === 1 ? "1 relationship" : `${own.length} relationships`} on the map
      </h3>
      <ul className="mt-1 divide-y divide-rule">
        {own.map((edge) => {
          const facts = [edge.sharePercent === null ? null : shareText(edge.sharePercent), datesText(edge)];
          return (
            <li key={edge.id}>
              <button
                type="button"
                onClick={() => selectEdge(edge.id)}
                className="flex min-h-11 w-full items-center gap-3 py-2 text-left text-sm hover:bg-hover"
              >
                <GroupLine group={groupOf(edge.kind)} />
                <span className="min-w-0">
                  {edge.from === node.slug ? (
                    <>
                      {edges[edge.kind].verb} <b className="font-semibold">{names.get(edge.to)}</b>
                    </>
                  ) : (
                    <>
                      <b className="font-semibold">{names.get(edge.from)}</b> {edges[edge.kind].verb} it
                    </>
                  )}
                  {facts.some(Boolean) && (
                    <span className="type-meta"> {facts.filter(Boolean).join(" · ")}</span>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
