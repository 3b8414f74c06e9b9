import ELK, { type ElkEdgeSection, type ElkNode } from "elkjs";
import { arrows, circles, mutualPairs, type RoomGraph, SINGLE_FILES } from "./room-graph";

const MARGIN = 24;
const CELL = { width: 132, height: 34, gap: 8, columns: 4 };
const LINE_HEIGHT = 18;
const CAPTION =
  "Drawn from the imports. A room imports only what its arrows lead to, directly or through other rooms.";

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
  access: "gate",
};

/**
 * The drawing of `docs/rooms.svg`: who imports whom, from top to bottom. Rooms that import each other share a box, which
 * names the pairs. An arrow is left out where others imply it. The same graph always gives the same text.
 */
export async function drawRooms(graph: RoomGraph): Promise<string> {
  const groups = circles(graph);
  const pairs = mutualPairs(graph);
  const boxes = groups.map((rooms) => box(rooms, pairs));
  const edges = arrows(graph, groups);
  const layout: ElkNode = await new ELK().layout({
    id: "rooms",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "DOWN",
      "elk.edgeRouting": "ORTHOGONAL",
      "elk.spacing.nodeNode": "28",
      "elk.layered.spacing.nodeNodeBetweenLayers": "36",
    },
    children: boxes.map(({ width, height }, index) => ({ id: String(index), width, height })),
    edges: edges.map(([from, to]) => ({
      id: `${from}-${to}`,
      sources: [String(from)],
      targets: [String(to)],
    })),
  });
  const width = Math.ceil(Math.max(layout.width ?? 0, CAPTION.length * 6.4)) + 2 * MARGIN;
  const height = Math.ceil(layout.height ?? 0) + 2 * MARGIN + LINE_HEIGHT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Inter, system-ui, sans-serif" font-size="15" role="img" aria-label="${inWords(groups, edges)}">`,
    `  <style>${STYLE}</style>`,
    `  <defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 10 5 0 10z" fill="#33424f"/></marker></defs>`,
    `  <rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...(layout.children ?? []).map((node, index) => `  ${boxes[index]?.draw(corner(node)) ?? ""}`),
    ...(layout.edges ?? []).flatMap(({ sections }) =>
      (sections ?? []).map((section) => `  ${line(section)}`),
    ),
    `  <text class="small" x="${MARGIN}" y="${height - MARGIN / 2}">${CAPTION}</text>`,
    "</svg>",
    "",
  ].join("\n");
}

type Point = { x: number; y: number };
type Box = { width: number; height: number; draw: (at: Point) => string };

function box(rooms: readonly string[], pairs: readonly (readonly [string, string])[]): Box {
  const inside = rooms.map((room) => cell(room));
  if (inside.length === 1 && inside[0]) return inside[0];
  const lines = wrapped(
    pairs.filter(([a, b]) => rooms.includes(a) && rooms.includes(b)).map(([a, b]) => `${a} ⇄ ${b}`),
    3,
  );
  const columns = Math.min(CELL.columns, rooms.length);
  const rows = Math.ceil(rooms.length / columns);
  const top = 2 * CELL.gap + LINE_HEIGHT;
  const cells = rows * (CELL.height + CELL.gap);
  const width = Math.max(columns * (CELL.width + CELL.gap) + CELL.gap, 180);
  const height = top + cells + lines.length * LINE_HEIGHT + CELL.gap;
  const text = ({ x, y }: Point, words: string): string =>
    `<text class="small" x="${x + CELL.gap}" y="${y}">${words}</text>`;
  const draw = ({ x, y }: Point): string =>
    [
      `<rect class="box" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>`,
      text({ x, y: y + CELL.gap + LINE_HEIGHT - 4 }, "These import each other:"),
      ...inside.map((room, index) =>
        room.draw({
          x: x + CELL.gap + (index % columns) * (CELL.width + CELL.gap),
          y: y + top + Math.floor(index / columns) * (CELL.height + CELL.gap),
        }),
      ),
      ...lines.map((words, index) => text({ x, y: y + top + cells + (index + 1) * LINE_HEIGHT - 6 }, words)),
    ].join("\n    ");
  return { width, height, draw };
}

function cell(room: string): Box {
  const { width, height } = CELL;
  const label = room === SINGLE_FILES || CLASSES[room] === "box" ? room : `lib/${room}`;
  const draw = ({ x, y }: Point): string =>
    `<rect class="${CLASSES[room] ?? "room"}" x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>` +
    `<text x="${x + width / 2}" y="${y + height / 2 + 5}" text-anchor="middle">${label}</text>`;
  return { width, height, draw };
}

function line({ startPoint, bendPoints = [], endPoint }: ElkEdgeSection): string {
  const points = [startPoint, ...bendPoints, endPoint].map(({ x, y }) => `${rounded(x)} ${rounded(y)}`);
  return `<path class="line" d="M${points.join("L")}"/>`;
}

const corner = ({ x = 0, y = 0 }: ElkNode): Point => ({ x: rounded(x), y: rounded(y) });

/** Whole pixels, moved in from the edge of the picture. */
const rounded = (length: number): number => Math.round(length) + MARGIN;

function wrapped(words: readonly string[], perLine: number): string[] {
  return words.flatMap((_, index) =>
    index % perLine === 0 ? [words.slice(index, index + perLine).join(", ")] : [],
  );
}

/** For people who cannot see the picture. */
function inWords(
  groups: readonly (readonly string[])[],
  edges: readonly (readonly [number, number])[],
): string {
  const named = (index: number): string => groups[index]?.join(" with ") ?? "";
  const sentences = groups.flatMap((_, index) => {
    const targets = edges.filter(([from]) => from === index).map(([, to]) => named(to));
    return targets.length > 0 ? [`${named(index)} imports ${targets.join(", ")}.`] : [];
  });
  return `The rooms of Lodestone. ${sentences.join(" ")}`;
}
