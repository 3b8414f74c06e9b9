import { GROUP_DASHES } from "@/lib/graph/kind-groups";
import { NODE_HEIGHT, NODE_WIDTH, type Place } from "@/lib/graph/layout/layout";
import type { GroupPath } from "./edge-paths";
import type { Inks } from "./inks";

export type Transform = readonly [x: number, y: number, zoom: number];
export type Surface = { width: number; height: number; transform: Transform };

/** Below this zoom dashes and arrowheads are too small to see. */
const FAR = 0.3;

/** A canvas resized to the surface and cleared, with the surface's zoom; null if canvas is unsupported. */
export function cleared(
  canvas: HTMLCanvasElement,
  { width, height, transform: [x, y, zoom] }: Surface,
): CanvasRenderingContext2D | null {
  const context = canvas.getContext("2d");
  if (!context) return null;
  const ratio = Math.min(devicePixelRatio || 1, 2);
  if (canvas.width !== width * ratio || canvas.height !== height * ratio) {
    canvas.width = width * ratio;
    canvas.height = height * ratio;
  }
  canvas.style.transform = "";
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
  return context;
}

/** Lines and arrowheads by group. */
export function paintEdges(
  context: CanvasRenderingContext2D,
  paths: readonly GroupPath[],
  inks: Inks,
  { zoom, alpha, width, dashed }: { zoom: number; alpha: number; width: number; dashed: boolean },
): void {
  context.globalAlpha = alpha;
  context.lineWidth = width / Math.max(zoom, 0.5);
  for (const { group, lines, heads } of paths) {
    const ink = inks.groups.get(group) ?? "#777";
    context.strokeStyle = ink;
    context.setLineDash(zoom < FAR || !dashed ? [] : [...GROUP_DASHES[group]]);
    context.stroke(lines);
    if (zoom < FAR) continue;
    context.fillStyle = ink;
    context.fill(heads);
  }
}

/** Entities as boxes without text. */
export function paintBoxes(
  context: CanvasRenderingContext2D,
  places: Iterable<Place>,
  { box }: Inks,
  { zoom, lit }: { zoom: number; lit: boolean },
): void {
  const boxes = new Path2D();
  for (const { x, y } of places) boxes.rect(x, y, NODE_WIDTH, NODE_HEIGHT);
  context.globalAlpha = 1;
  context.setLineDash([]);
  context.fillStyle = box.fill;
  context.fill(boxes);
  context.lineWidth = (lit ? 2 : 1) / zoom;
  context.strokeStyle = lit ? box.lit : box.line;
  context.stroke(boxes);
}
