"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { GraphEdge } from "@/lib/graph/types";

/** What is hovered or selected, with its neighbours; null when nothing is highlighted. */
export type Lit = { nodes: ReadonlySet<string>; edges: ReadonlySet<string> } | null;

/** Stored outside React: hovering one of two thousand entities re-renders only those that change. */
export type LitStore = {
  get: () => Lit;
  set: (lit: Lit) => void;
  subscribe: (heard: () => void) => () => void;
};

export function createLitStore(): LitStore {
  let lit: Lit = null;
  const listeners = new Set<() => void>();
  return {
    get: () => lit,
    set: (next) => {
      if (next === lit) return;
      lit = next;
      for (const heard of listeners) heard();
    },
    subscribe: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
}

export const LitContext = createContext<LitStore>(createLitStore());

/** The highlighting of one entity. */
export function useLight(slug: string): "plain" | "lit" | "dim" {
  const store = useContext(LitContext);
  const read = () => {
    const lit = store.get();
    return lit === null ? "plain" : lit.nodes.has(slug) ? "lit" : "dim";
  };
  return useSyncExternalStore(store.subscribe, read, read);
}

/** An entity with its neighbours, or an edge with its ends. */
export function litBy(
  edges: readonly GraphEdge[],
  { node, edge }: { node?: string | null; edge?: string | null },
): Lit {
  const near = edges.filter(({ id, from, to }) => (edge ? id === edge : from === node || to === node));
  if (near.length === 0 && !node) return null;
  const nodes = new Set(near.flatMap(({ from, to }) => [from, to]));
  if (node && !edge) nodes.add(node);
  return { nodes, edges: new Set(near.map(({ id }) => id)) };
}
