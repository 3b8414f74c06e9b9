import ELK, { type ElkEdgeSection, type ElkNode } from "elkjs";
import { type ImportGraph, importGraph, reachable } from "./import-graph";
import type { Module } from "./module";
import { placeOf, roomOf } from "./rooms";

const MARGIN = 24;
const CELL = { width: 132, height: 34 };
const LINE_HEIGHT = 18;
const CAPTION =
  "Drawn from the imports. A room imports only what its arrows lead to, directly or through other rooms; none leads back.";

const STYLE = `
    .box { fill: #fffdf8; stroke: #33424f; stroke-width: 1.4 }
    .room { fill: #f2ede2; stroke: #8a7f6a; stroke-width: 1 }
    .gate { fill: #f7e3cf; stroke: #a4551e; stroke-width: 2 }
    .line { stroke: #33424f; stroke-width: 1.4; fill: none; marker-end: url(#tip) }
    text { fill: #1d2731 } .small { font-size: 12.5px; fill: #5a6570 }
  `;

/** The layers are boxes, rooms are shaded, and `lib/access` is highlighted, because it alone decides. */
const CLASSES: Readonly<Record<string, string>> = {
  app: "box",
  components: "box",
  scripts: "box",
  "lib/access": "gate",
};

/** Each room of `lib`, and the layers above, each as one box. */
export const drawnGraph = (modules: readonly Module[]): ImportGraph => importGraph(modules, boxOf);

function boxOf(path: string): string | null {
  const { layer } = placeOf(path);
  if (layer === "lib") return roomOf(path);
  return layer === "app" || layer === "components" || layer === "scripts" ? layer : null;
}

/**
 * The drawing of `docs/rooms.svg`: who imports whom, in layers, so that every arrow leads down. An arrow is left out
 * where others imply it. The same graph always gives the same text.
 */
export async function drawRooms(graph: ImportGraph): Promise<string> {
  const boxes = [...graph.keys()];
  const edges = arrows(graph);
  const layout: ElkNode = await new ELK().layout({
    id: "rooms",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "DOWN",
      "elk.edgeRouting": "ORTHOGONAL",
      "elk.spacing.nodeNode": "28",
      "elk.layered.spacing.nodeNodeBetweenLayers": "36",
    },
    children: boxes.map((id) => ({ id, ...CELL })),
    edges: edges.map(([from, to]) => ({ id: `${from}-${to}`, sources: [from], targets: [to] })),
  });
  const width = Math.ceil(Math.max(layout.width ?? 0, CAPTION.length * 6.4)) + 2 * MARGIN;
  const height = Math.ceil(layout.height ?? 0) + 2 * MARGIN + LINE_HEIGHT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Inter, system-ui, sans-serif" font-size="15" role="img" aria-label="${inWords(boxes, edges)}">`,
    `  <style>${STYLE}</style>`,
    `  <defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 10 5 0 10z" fill="#33424f"/></marker></defs>`,
    `  <rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...(layout.children ?? []).map((node, index) => `  ${cell(boxes[index] ?? "", corner(node))}`),
    ...(layout.edges ?? []).flatMap(({ sections }) =>
      (sections ?? []).map((section) => `  ${line(section)}`),
    ),
    `  <text class="small" x="${MARGIN}" y="${height - MARGIN / 2}">${CAPTION}</text>`,
    "</svg>",
    "",
  ].join("\n");
}

/** The arrows that no path through other boxes implies. */
export function arrows(graph: ImportGraph): [from: string, to: string][] {
  const imported = (box: string): string[] => [...(graph.get(box)?.keys() ?? [])];
  return [...graph.keys()].flatMap((from) =>
    imported(from)
      .filter((to) => !imported(from).some((other) => other !== to && reachable(other, imported).has(to)))
      .map((to): [string, string] => [from, to]),
  );
}

type Point = { x: number; y: number };

const cell = (room: string, { x, y }: Point): string =>
  `<rect class="${CLASSES[room] ?? "room"}" x="${x}" y="${y}" width="${CELL.width}" height="${CELL.height}" rx="6"/>` +
  `<text x="${x + CELL.width / 2}" y="${y + CELL.height / 2 + 5}" text-anchor="middle">${room}</text>`;

function line({ startPoint, bendPoints = [], endPoint }: ElkEdgeSection): string {
  const points = [startPoint, ...bendPoints, endPoint].map(({ x, y }) => `${rounded(x)} ${rounded(y)}`);
  return `<path class="line" d="M${points.join("L")}"/>`;
}

const corner = ({ x = 0, y = 0 }: ElkNode): Point => ({ x: rounded(x), y: rounded(y) });

/** Whole pixels, moved in from the edge of the picture. */
const rounded = (length: number): number => Math.round(length) + MARGIN;

/** For people who cannot see the picture. */
function inWords(boxes: readonly string[], edges: readonly (readonly [string, string])[]): string {
  const sentences = boxes.flatMap((box) => {
    const targets = edges.filter(([from]) => from === box).map(([, to]) => to);
    return targets.length > 0 ? [`${box} imports ${targets.join(", ")}.`] : [];
  });
  return `The rooms of Lodestone. ${sentences.join(" ")}`;
}
