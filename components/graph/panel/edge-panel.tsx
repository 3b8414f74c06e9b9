"use client";

import { ArrowLeft } from "lucide-react";
import { useEffect, useRef } from "react";
import { useHouseWords } from "@/components/field/house-words";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/loading";
import { GROUP_LABELS, groupOf } from "@/lib/graph/kind-groups";
import type { GraphEdge } from "@/lib/graph/types";
import { GroupLine } from "../group-line";
import { edgeFacts } from "../labels";
import type { Explorer } from "../use-explorer";
import { EdgeProofs } from "./edge-proofs";

type Props = { edge: GraphEdge; explorer: Explorer; back: () => void };

/** The selected edge, and the exact words that prove it. */
export function EdgePanel({ edge, explorer, back }: Props) {
  const { graph, parameters, proof, busy } = explorer;
  const { edges } = useHouseWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // Moves the focus here for users who opened it from the list.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const nameOf = (slug: string) => graph.nodes.find((node) => node.slug === slug)?.name ?? slug;
  const end = (slug: string) => (
    <a href={`/entities/${slug}`} className="quiet-link">
      {nameOf(slug)}
    </a>
  );
  return (
    <div>
      {parameters.get("focus") && (
        <Button variant="link" size="sm" onClick={back} className="mb-2 max-w-[calc(100%-2.5rem)]">
          <ArrowLeft aria-hidden="true" />
          <span className="truncate">{nameOf(parameters.get("focus") ?? "")}</span>
        </Button>
      )}
      <p className="flex items-center gap-2.5 type-meta">
        <GroupLine group={groupOf(edge.kind)} />
        {GROUP_LABELS[groupOf(edge.kind)]}
      </p>
      <h2 ref={heading} tabIndex={-1} className="mt-1 pr-8 type-subhead outline-none">
        {end(edge.from)} {edges[edge.kind].verb} {end(edge.to)}
      </h2>
      <p className="mt-1 type-meta">{edgeFacts(edge)}</p>
      <div className="mt-4">
        {proof?.edge.id === edge.id ? (
          <EdgeProofs proof={proof} />
        ) : (
          busy && <Spinner label="Loading the proof" />
        )}
      </div>
    </div>
  );
}
