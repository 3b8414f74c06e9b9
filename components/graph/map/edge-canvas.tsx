"use client";

import { useStoreApi } from "@xyflow/react";
import { useContext, useEffect, useMemo, useRef } from "react";
import type { Curve } from "@/lib/graph/curves";
import { GROUP_DASHES } from "@/lib/graph/kind-groups";
import type { GraphEdge } from "@/lib/graph/types";
import { onTheme, readInks } from "./edge-inks";
import { edgePaths, type GroupPath } from "./edge-paths";
import { LitContext } from "./lit";

type Props = { edges: readonly GraphEdge[]; curves: ReadonlyMap<string, Curve> };
type Transform = readonly [x: number, y: number, zoom: number];

/** With more edges than this, a drag moves the picture and draws it anew only at rest. */
const AT_ONCE = 1_200;
/** Below this zoom dashes and arrowheads are too small to tell anything. */
const FAR = 0.3;

/** The edges, under the entities, on one canvas: as elements, five thousand of them would not follow a drag. */
export function EdgeCanvas({ edges, curves }: Props) {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const flow = useStoreApi();
  const store = useContext(LitContext);
  const all = useMemo(() => edgePaths(edges, curves), [edges, curves]);

  useEffect(() => {
    const canvas = canvasRef.current;
    const context = canvas?.getContext("2d");
    if (!canvas || !context) return;
    let inks = readInks(canvas.parentElement ?? document.body);
    let drawn: Transform = [0, 0, 1];
    let frame = 0;
    let rest: ReturnType<typeof setTimeout> | undefined;

    const draw = () => {
      const { width, height, transform } = flow.getState();
      const ratio = Math.min(devicePixelRatio || 1, 2);
      if (canvas.width !== width * ratio || canvas.height !== height * ratio) {
        canvas.width = width * ratio;
        canvas.height = height * ratio;
      }
      const [x, y, zoom] = transform;
      drawn = transform;
      canvas.style.transform = "";
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
      const lit = store.get();
      stroke(context, all, inks, zoom, { alpha: lit ? 0.12 : 0.6, width: 1.3 });
      if (lit) stroke(context, edgePaths(edges, curves, lit.edges), inks, zoom, { alpha: 1, width: 2.2 });
    };
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(draw);
    };
    const follow = ([x, y, zoom]: Transform) => {
      if (edges.length <= AT_ONCE) return soon();
      const scale = zoom / drawn[2];
      canvas.style.transform = `translate(${x - drawn[0] * scale}px, ${y - drawn[1] * scale}px) scale(${scale})`;
      clearTimeout(rest);
      rest = setTimeout(soon, 120);
    };
    soon();
    const stop = [
      flow.subscribe((now, before) => {
        if (now.width !== before.width || now.height !== before.height) soon();
        else if (now.transform !== before.transform) follow(now.transform);
      }),
      store.subscribe(soon),
      onTheme(() => {
        inks = readInks(canvas.parentElement ?? document.body);
        soon();
      }),
    ];
    return () => {
      for (const end of stop) end();
      cancelAnimationFrame(frame);
      clearTimeout(rest);
    };
  }, [all, curves, edges, flow, store]);

  return (
    <canvas ref={canvasRef} className="pointer-events-none absolute inset-0 z-0 size-full origin-top-left" />
  );
}

function stroke(
  context: CanvasRenderingContext2D,
  paths: readonly GroupPath[],
  inks: ReturnType<typeof readInks>,
  zoom: number,
  { alpha, width }: { alpha: number; width: number },
): void {
  context.globalAlpha = alpha;
  context.lineWidth = width / Math.max(zoom, 0.5);
  for (const { group, lines, heads } of paths) {
    const ink = inks.get(group) ?? "#777";
    context.strokeStyle = ink;
    context.setLineDash(zoom < FAR ? [] : [...GROUP_DASHES[group]]);
    context.stroke(lines);
    if (zoom < FAR) continue;
    context.fillStyle = ink;
    context.fill(heads);
  }
}
