"use client";

import { useHouseWords } from "@/components/field/house-words";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { GraphNode } from "@/lib/graph/types";
import { countryName } from "@/lib/text/country-names";
import type { Explorer } from "../use-explorer";
import { NodeEdges } from "./node-edges";

/** The selected entity: what it is, links, and its edges. */
export function NodePanel({ node, explorer }: { node: GraphNode; explorer: Explorer }) {
  const { graph, parameters, expand, look, show, busy } = explorer;
  const { kinds } = useHouseWords();
  const from = parameters.get("from");
  const waiting = from !== null && from !== node.slug && !parameters.get("to");
  return (
    <div>
      <p className="type-kicker">
        {[kinds[node.kind].label, node.country && countryName(node.country)].filter(Boolean).join(" · ")}
      </p>
      <h2 tabIndex={-1} className="mt-1 pr-8 type-subhead outline-none">
        {node.name}
      </h2>
      {node.nameZh && (
        <p lang="zh-Hans" className="text-sm text-ink-soft">
          {node.nameZh}
        </p>
      )}
      {node.stages.length > 0 && (
        <ul aria-label="Stages" className="mt-2 flex flex-wrap gap-1.5">
          {graph.stages
            .filter(({ key }) => node.stages.includes(key))
            .map(({ key, label }) => (
              <li key={key}>
                <Badge>{label}</Badge>
              </li>
            ))}
        </ul>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <a href={`/entities/${node.slug}`} className="text-link mr-2 text-sm">
          Open profile
        </a>
        <Button size="sm" variant="secondary" pending={busy} onClick={() => expand(node.slug)}>
          Show all its relationships
        </Button>
        {waiting ? (
          <Button size="sm" variant="secondary" onClick={() => show({ to: node.slug, focus: null })}>
            Path to here
          </Button>
        ) : (
          <Button size="sm" variant="quiet" onClick={() => look({ from: node.slug, to: null })}>
            {from === node.slug ? "Now select the other end" : "Path from here"}
          </Button>
        )}
      </div>
      <NodeEdges node={node} explorer={explorer} />
    </div>
  );
}
