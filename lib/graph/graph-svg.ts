import { markupText } from "@/lib/text/shown-text";
import { GROUP_DASHES, GROUP_LABELS, groupOf, KIND_GROUPS, type KindGroup } from "./kind-groups";
import { headOf } from "./layout/curves";
import type { Curve, Point } from "./layout/layout";
import { HEADER, type Layout, NODE_HEIGHT, NODE_WIDTH } from "./layout/layout";
import type { Graph } from "./types";

type Wanted = {
  graph: Graph;
  layout: Layout;
  notes: readonly string[];
};

/** Colours for paper: an exported picture has no theme. */
const INKS: Record<KindGroup, string> = {
  ownership: "#97430f",
  supply: "#1d598a",
  operation: "#616a75",
  control: "#ad1c34",
  ties: "#1d6944",
};
const MARGIN = 32;
const LINE = 20;

/** The laid-out graph as an SVG document, with its legend and, above that, the notes: title first. */
export function graphSvg({ graph, layout, notes }: Wanted): {
  svg: string;
  width: number;
  height: number;
} {
  const top = MARGIN + notes.length * LINE + 16;
  const width = Math.max(760, layout.width) + 2 * MARGIN;
  const height = top + layout.height + 70 + MARGIN;
  const body = [
    ...notes.map((note, index) =>
      text(MARGIN, MARGIN + index * LINE + 6, note, index === 0 ? 18 : 12, index === 0),
    ),
    `<g transform="translate(${MARGIN} ${top})">`,
    ...layout.lanes.map(({ label, x, width: wide }) => clipped(x, HEADER / 2, label, 12, Math.max(wide, 90))),
    ...edgesOf(graph, layout),
    ...nodesOf(graph, layout),
    "</g>",
    ...legend(top + layout.height + 40),
  ];
  const svg = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter, 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif" fill="#17212d">
<title>${markupText(notes[0] ?? "Graph")}</title>
<rect width="100%" height="100%" fill="#fbf9f4"/>
${body.join("\n")}
</svg>
`;
  return { svg, width, height };
}

function edgesOf(graph: Graph, { curves }: Layout): string[] {
  return graph.edges.flatMap(({ id, kind }) => {
    const curve = curves.get(id);
    if (!curve) return [];
    const group = groupOf(kind);
    return [
      `<path d="${pathOf(curve)}" fill="none" stroke="${INKS[group]}" stroke-width="1.3" stroke-opacity="0.75"${dashes(group)}/>`,
      `<path d="M${headOf(curve).map(at).join("L")}Z" fill="${INKS[group]}"/>`,
    ];
  });
}

const pathOf = ({ pieces }: Curve): string =>
  `M${at(pieces[0][0])}${pieces.map(([, b, c, d]) => `C${at(b)} ${at(c)} ${at(d)}`).join("")}`;

const at = ([x, y]: Point): string => `${round(x)} ${round(y)}`;

function nodesOf(graph: Graph, { places }: Layout): string[] {
  return graph.nodes.flatMap(({ slug, name, nameZh }) => {
    const place = places.get(slug);
    if (!place) return [];
    const { x, y } = place;
    return [
      `<rect x="${x}" y="${y}" width="${NODE_WIDTH}" height="${NODE_HEIGHT}" rx="6" fill="#fffefb" stroke="#8a8577"/>`,
      clipped(x + 8, y + (nameZh ? 23 : 31), name, 12, NODE_WIDTH - 16),
      ...(nameZh ? [clipped(x + 8, y + 40, nameZh, 10, NODE_WIDTH - 16)] : []),
    ];
  });
}

function legend(y: number): string[] {
  return KIND_GROUPS.flatMap((group, index) => {
    const x = MARGIN + index * 145;
    return [
      `<line x1="${x}" y1="${y - 4}" x2="${x + 34}" y2="${y - 4}" stroke="${INKS[group]}" stroke-width="2"${dashes(group)}/>`,
      text(x + 42, y, GROUP_LABELS[group], 12),
    ];
  });
}

const dashes = (group: KindGroup): string =>
  GROUP_DASHES[group].length > 0 ? ` stroke-dasharray="${GROUP_DASHES[group].join(" ")}"` : "";

/** Truncated to about the available width; Chinese characters are twice as wide as Latin letters. */
function clipped(x: number, y: number, words: string, size: number, width: number): string {
  const most = width / (size * 0.56);
  let used = 0;
  let kept = "";
  for (const character of words) {
    used += /[\u2e80-\uffee]/.test(character) ? 1.8 : 1;
    if (used > most) return text(x, y, `${kept.trimEnd()}…`, size);
    kept += character;
  }
  return text(x, y, kept, size);
}

const text = (x: number, y: number, words: string, size: number, bold = false): string =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${bold ? ' font-weight="600"' : ""}>${markupText(words)}</text>`;

const round = (number: number): number => Math.round(number * 10) / 10;
