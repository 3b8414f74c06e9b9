"use client";

import { useStoreApi } from "@xyflow/react";
import { useContext, useEffect, useMemo, useRef } from "react";
import type { Layout, Place } from "@/lib/graph/layout/layout";
import type { GraphEdge } from "@/lib/graph/types";
import { edgePaths } from "./edge-paths";
import { onTheme, readInks } from "./inks";
import { LitContext } from "./lit";
import { cleared, paintBoxes, paintEdges, type Transform } from "./paint";

type Props = { edges: readonly GraphEdge[]; layout: Layout; boxes: boolean };

/**
 * With more edges than this, a drag moves the picture and redraws it only at rest, and only highlighted edges have
 * dashes, which would otherwise take half a second.
 */
const AT_ONCE = 1_200;

/**
 * The edges, below the entities, on one canvas: as elements, five thousand of them could not keep up with a drag. With
 * `boxes` the entities too, when they are unreadable.
 */
export function GraphCanvas({ edges, layout: { curves, places }, boxes }: Props) {
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
      const surface = flow.getState();
      const [, , zoom] = surface.transform;
      const context = cleared(lit, surface);
      if (!context || !now) return;
      paintEdges(context, edgePaths(edges, curves, now.edges), inks, {
        zoom,
        alpha: 1,
        width: 2.2,
        dashed: true,
      });
      if (boxes) paintBoxes(context, placesOf(places, now.nodes), inks, { zoom, lit: true });
    };
    const draw = () => {
      const surface = flow.getState();
      drawn = surface.transform;
      const [, , zoom] = drawn;
      const context = cleared(rest, surface);
      if (!context) return;
      paintEdges(context, all, inks, { zoom, alpha: 0.6, width: 1.3, dashed: !many });
      if (boxes) paintBoxes(context, places.values(), inks, { zoom, lit: false });
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
  }, [all, boxes, curves, edges, flow, places, store]);

  return (
    <>
      <canvas ref={restRef} className={LAYER} />
      <canvas ref={litRef} className={LAYER} />
    </>
  );
}

const LAYER = "pointer-events-none absolute inset-0 z-0 size-full origin-top-left";

const placesOf = (places: Layout["places"], slugs: ReadonlySet<string>): Place[] =>
  [...slugs].flatMap((slug) => places.get(slug) ?? []);
