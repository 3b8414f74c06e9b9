"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { mergeGraphs } from "@/lib/graph/merge-graphs";
import type { EdgeProof, Graph } from "@/lib/graph/types";
import { ask, type Changes, changed } from "./parameters";

export type First = { graph: Graph; steps: number | null; proof: EdgeProof | null; parameters: string };

/** What is shown, what is asked for, and the ways to ask for more. The address follows. */
export function useExplorer(first: First) {
  const [parameters, setParameters] = useState(() => new URLSearchParams(first.parameters));
  const [shown, setShown] = useState({ graph: withProof(first.graph, first.proof), steps: first.steps });
  const [proof, setProof] = useState(first.proof);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef(0);

  useEffect(() => {
    const search = parameters.toString();
    if (`?${search}` !== location.search && (search || location.search))
      history.replaceState(null, "", search ? `/graph?${search}` : "/graph");
  }, [parameters]);

  const attempt = useCallback(async <T>(path: string, asked: URLSearchParams, use: (answer: T) => void) => {
    const turn = ++latest.current;
    setBusy(true);
    const answer = await ask<T>(path, asked);
    if (turn !== latest.current) return;
    setBusy(false);
    setProblem(answer.ok ? null : answer.message);
    if (answer.ok) use(answer.data);
  }, []);

  /** Other filters, or a path: what is shown is asked for anew. */
  const show = useCallback(
    (changes: Changes) => {
      const asked = changed(parameters, { edge: null, page: null, ...changes });
      setParameters(asked);
      setProof(null);
      const path = asked.get("from") && asked.get("to");
      void attempt<Graph & { steps?: number }>(path ? "/graph/path" : "/graph/data", asked, (graph) =>
        setShown({ graph, steps: graph.steps ?? null }),
      );
    },
    [attempt, parameters],
  );

  const expand = useCallback(
    (slug: string) => {
      const asked = changed(parameters, { slug });
      void attempt<Graph>("/graph/expand", asked, (more) =>
        setShown(({ graph, steps }) => ({ graph: mergeGraphs(graph, more), steps })),
      );
    },
    [attempt, parameters],
  );

  const selectEdge = useCallback(
    (id: string | null) => {
      setParameters((before) => changed(before, { edge: id }));
      if (id === null) return setProof(null);
      void attempt<EdgeProof>(`/graph/edges/${id}`, parameters, setProof);
    },
    [attempt, parameters],
  );

  const selectNode = useCallback((slug: string | null) => {
    setParameters((before) => changed(before, { focus: slug, edge: null }));
    setProof(null);
  }, []);

  /** How the same content is looked at: nothing is asked for. */
  const look = useCallback((changes: Changes) => setParameters((before) => changed(before, changes)), []);

  return { parameters, ...shown, proof, busy, problem, show, expand, selectEdge, selectNode, look };
}

export type Explorer = ReturnType<typeof useExplorer>;

/** An edge that somebody was sent to is in the picture, whatever the filters are. */
function withProof(graph: Graph, proof: EdgeProof | null): Graph {
  return proof
    ? mergeGraphs(graph, { nodes: [proof.from, proof.to], edges: [proof.edge], cut: false })
    : graph;
}
