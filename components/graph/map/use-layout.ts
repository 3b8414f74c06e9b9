"use client";

import { useEffect, useState } from "react";
import type { Layout } from "@/lib/graph/layout/layout";
import type { Graph } from "@/lib/graph/types";
import { layOut } from "./lay-out";

/** The layout of a graph; null until the first is ready, then the previous one until the next is ready. */
export function useLayout(graph: Graph): Layout | null {
  const [layout, setLayout] = useState<Layout | null>(null);
  useEffect(() => {
    let current = true;
    void layOut(graph).then((laid) => {
      if (current) setLayout(laid);
    });
    return () => {
      current = false;
    };
  }, [graph]);
  return layout;
}
