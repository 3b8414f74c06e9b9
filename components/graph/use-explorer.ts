"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { EdgeProof, Graph } from "@/lib/graph/types";
import { ask, type Changes, changed, hrefOf } from "./addresses";

export type First = { graph: Graph; steps: number | null; proof: EdgeProof | null; parameters: string };

/** The shown graph, the current query, and functions to request more. The address follows. */
export function useExplorer(first: First) {
  const [parameters, setParameters] = useState(() => new URLSearchParams(first.parameters));
  const [shown, setShown] = useState({ graph: withProof(first.graph, first.proof), steps: first.steps });
  const [proof, setProof] = useState(first.proof);
  const [pending, setPending] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  /** Incremented when a pending response would no longer match the query, so that it is dropped. */
  const turns = useRef({ graph: 0, proof: 0 });

  useEffect(() => {
    const search = parameters.toString();
    if (`?${search}` !== location.search && (search || location.search))
      history.replaceState(null, "", hrefOf(parameters));
  }, [parameters]);

  const attempt = useCallback(
    async <T>(of: "graph" | "proof", path: string, asked: URLSearchParams, use: (answer: T) => void) => {
      const turn = turns.current[of];
      setPending((before) => before + 1);
      const answer = await ask<T>(path, asked);
      setPending((before) => before - 1);
      if (turn !== turns.current[of]) return;
      setProblem(answer.ok ? null : answer.message);
      if (answer.ok) use(answer.data);
    },
    [],
  );

  /** Other filters, or a path: loads the graph again. */
  const show = useCallback(
    (changes: Changes) => {
      const asked = changed(parameters, { edge: null, page: null, ...changes });
      turns.current.graph++;
      turns.current.proof++;
      setParameters(asked);
      setProof(null);
      const path = asked.get("from") && asked.get("to") ? "/graph/path" : "/graph/data";
      void attempt<Graph & { steps?: number }>("graph", path, asked, (graph) =>
        setShown({ graph, steps: graph.steps ?? null }),
      );
    },
    [attempt, parameters],
  );

  /** Loads more of the shown graph; pending requests are kept. */
  const expand = useCallback(
    (slug: string) => {
      const asked = changed(parameters, { slug });
      void attempt<Graph>("graph", "/graph/expand", asked, (more) =>
        setShown(({ graph, steps }) => ({ graph: mergeGraphs(graph, more), steps })),
      );
    },
    [attempt, parameters],
  );

  const selectEdge = useCallback(
    (id: string | null) => {
      turns.current.proof++;
      setParameters((before) => changed(before, { edge: id }));
      if (id === null) return setProof(null);
      void attempt<EdgeProof>("proof", `/graph/edges/${id}`, parameters, setProof);
    },
    [attempt, parameters],
  );

  const selectNode = useCallback((slug: string | null) => {
    turns.current.proof++;
    setParameters((before) => changed(before, { focus: slug, edge: null }));
    setProof(null);
  }, []);

  /** Changes the view of the same content; loads nothing. */
  const look = useCallback((changes: Changes) => setParameters((before) => changed(before, changes)), []);

  const busy = pending > 0;
  return { parameters, ...shown, proof, busy, problem, show, expand, selectEdge, selectNode, look };
}

export type Explorer = ReturnType<typeof useExplorer>;

/** An edge opened by a link is always in the picture, whatever the filters are. */
function withProof(graph: Graph, proof: EdgeProof | null): Graph {
  return proof
    ? mergeGraphs(graph, {
        nodes: [proof.from, proof.to],
        edges: [proof.edge],
        stages: graph.stages,
        cut: false,
      })
    : graph;
}

/** Both graphs as one, each entity and edge once. */
function mergeGraphs(first: Graph, second: Graph): Graph {
  const once = <Row>(rows: Row[], key: (row: Row) => string) => [
    ...new Map(rows.map((row) => [key(row), row])).values(),
  ];
  return {
    nodes: once([...first.nodes, ...second.nodes], ({ slug }) => slug),
    edges: once([...first.edges, ...second.edges], ({ id }) => id),
    stages: first.stages,
    cut: first.cut || second.cut,
  };
}
