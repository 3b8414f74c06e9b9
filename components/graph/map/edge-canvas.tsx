"use client";

import { useStoreApi } from "@xyflow/react";
import { useContext, useEffect, useMemo, useRef } from "react";
import { GROUP_DASHES } from "@/lib/graph/kind-groups";
import type { Curve } from "@/lib/graph/layout/curves";
import type { GraphEdge } from "@/lib/graph/types";
import { onTheme, readInks } from "./edge-inks";
import { edgePaths, type GroupPath } from "./edge-paths";
import { LitContext } from "./lit";

type Props = { edges: readonly GraphEdge[]; curves: ReadonlyMap<string, Curve> };
type Transform = readonly [x: number, y: number, zoom: number];

/**
 * With more edges than this, a drag moves the picture and draws it anew only at rest, and those that nobody points at have
 * no dashes, which would take half a second.
 */
const AT_ONCE = 1_200;
/** Below this zoom dashes and arrowheads are too small to tell anything. */
const FAR = 0.3;

/** The edges, under the entities, on one canvas: as elements, five thousand of them would not follow a drag. */
export function EdgeCanvas({ edges, curves }: Props) {
  const restRef = useRef<HTMLCanvasElement>(null);
  const litRef = useRef<HTMLCanvasElement>(null);
  const flow = useStoreApi();
  const store = useContext(LitContext);
  const all = useMemo(() => edgePaths(edges, curves), [edges, curves]);

  useEffect(() => {
    const [rest, lit] = [restRef.current, litRef.current];
    if (!rest || !lit) return;
    const many = edges.length > AT_ONCE;
    let inks = readInks(rest.parentElement ?? document.body);
    let drawn: Transform = [0, 0, 1];
    let frame = 0;
    let still: ReturnType<typeof setTimeout> | undefined;

    const drawLit = () => {
      const now = store.get();
      rest.style.opacity = now ? "0.2" : "1";
      const paths = now ? edgePaths(edges, curves, now.edges) : [];
      paint(lit, flow.getState(), paths, inks, { alpha: 1, width: 2.2, dashed: true });
    };
    const draw = () => {
      drawn = flow.getState().transform;
      paint(rest, flow.getState(), all, inks, { alpha: 0.6, width: 1.3, dashed: !many });
      drawLit();
    };
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(draw);
    };
    const follow = ([x, y, zoom]: Transform) => {
      if (!many) return soon();
      const scale = zoom / drawn[2];
      const moved = `translate(${x - drawn[0] * scale}px, ${y - drawn[1] * scale}px) scale(${scale})`;
      for (const canvas of [rest, lit]) canvas.style.transform = moved;
      clearTimeout(still);
      still = setTimeout(soon, 160);
    };
    soon();
    const stop = [
      flow.subscribe((now, before) => {
        if (now.width !== before.width || now.height !== before.height) soon();
        else if (now.transform !== before.transform) follow(now.transform);
      }),
      store.subscribe(drawLit),
      onTheme(() => {
        inks = readInks(rest.parentElement ?? document.body);
        soon();
      }),
    ];
    return () => {
      for (const end of stop) end();
      cancelAnimationFrame(frame);
      clearTimeout(still);
    };
  }, [all, curves, edges, flow, store]);

  return (
    <>
      <canvas ref={restRef} className={LAYER} />
      <canvas ref={litRef} className={LAYER} />
    </>
  );
}

const LAYER = "pointer-events-none absolute inset-0 z-0 size-full origin-top-left";

type Surface = { width: number; height: number; transform: Transform };

function paint(
  canvas: HTMLCanvasElement,
  { width, height, transform: [x, y, zoom] }: Surface,
  paths: readonly GroupPath[],
  inks: ReturnType<typeof readInks>,
  look: { alpha: number; width: number; dashed: boolean },
): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const ratio = Math.min(devicePixelRatio || 1, 2);
  if (canvas.width !== width * ratio || canvas.height !== height * ratio) {
    canvas.width = width * ratio;
    canvas.height = height * ratio;
  }
  canvas.style.transform = "";
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
  stroke(context, paths, inks, zoom, look);
}

function stroke(
  context: CanvasRenderingContext2D,
  paths: readonly GroupPath[],
  inks: ReturnType<typeof readInks>,
  zoom: number,
  { alpha, width, dashed }: { alpha: number; width: number; dashed: boolean },
): void {
  context.globalAlpha = alpha;
  context.lineWidth = width / Math.max(zoom, 0.5);
  for (const { group, lines, heads } of paths) {
    const ink = inks.get(group) ?? "#777";
    context.strokeStyle = ink;
    context.setLineDash(zoom < FAR || !dashed ? [] : [...GROUP_DASHES[group]]);
    context.stroke(lines);
    if (zoom < FAR) continue;
    context.fillStyle = ink;
    context.fill(heads);
  }
}
