import type { ELK as Elk } from "elkjs/lib/elk-api";
import { columnLayout } from "@/lib/graph/layout/column-layout";
import { elkGraph, elkLayout } from "@/lib/graph/layout/elk-layout";
import type { Layout } from "@/lib/graph/layout/layout";
import type { Graph } from "@/lib/graph/types";

/** ELK takes a second or two for this many, and ten times as long for four times as many (decision 10). */
const ROUTED = { nodes: 200, edges: 400 };

/** `failed` never resolves; it rejects when the worker cannot be loaded. */
type Started = { elk: Elk; failed: Promise<never> };

let started: Promise<Started> | undefined;
const known = new WeakMap<Graph, Promise<Layout>>();

/** Lays a graph out, once: by ELK in a worker, a large one in plain columns. */
export function layOut(graph: Graph): Promise<Layout> {
  const before = known.get(graph);
  if (before) return before;
  const { nodes, edges } = graph;
  const large = nodes.length > ROUTED.nodes || edges.length > ROUTED.edges;
  const layout = large ? Promise.resolve(columnLayout(graph)) : routed(graph);
  known.set(graph, layout);
  return layout;
}

async function routed(graph: Graph): Promise<Layout> {
  try {
    started ??= startElk();
    const { elk, failed } = await started;
    return elkLayout(graph, await Promise.race([elk.layout(elkGraph(graph)), failed]));
  } catch {
    // Without its worker (offline, for instance) there is still a map, and the next graph retries.
    return columnLayout(graph);
  }
}

async function startElk(): Promise<Started> {
  try {
    const { default: ELK } = await import("elkjs/lib/elk-api");
    const worker = new Worker(new URL("./elk-worker.ts", import.meta.url), { type: "module" });
    const failed = new Promise<never>((_, reject) => {
      worker.addEventListener("error", () => {
        started = undefined;
        worker.terminate();
        reject(new Error("ELK could not be loaded"));
      });
    });
    failed.catch(() => {});
    return { elk: new ELK({ workerFactory: () => worker }), failed };
  } catch (error) {
    started = undefined;
    throw error;
  }
}
