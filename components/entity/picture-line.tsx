import type { PictureLine as Line } from "@/lib/entities/neighbourhood-layout";
import type { Edge } from "@/lib/entities/types";
import { edgeVerb, proofHref, proofName } from "./edge-words";
import { wordsWidth } from "./picture-text";

/** An edge of the drawing with its words; all of it is a link to its proof. */
export function PictureLine({ line, edge, words }: { line: Line; edge: Edge; words: string }) {
  const href = proofHref(edge);
  const name = `${edge.from.name} ${edgeVerb(edge)} ${edge.to.name}`;
  const drawn = <Drawn line={line} words={words} />;
  if (href === null) return <g strokeDasharray="4 4">{drawn}</g>;
  return (
    <a href={href} aria-label={`${name}: ${proofName(edge)}`} className="group/line">
      <title>{edge.proofs[0]?.sentence ?? edge.documents[0]?.quote ?? name}</title>
      {drawn}
    </a>
  );
}

function Drawn({ line: { points, label }, words }: { line: Line; words: string }) {
  const path = curve(points);
  const width = wordsWidth(words) - 4;
  return (
    <>
      <path d={path} className="fill-none stroke-transparent" strokeWidth={12} strokeDasharray="none" />
      <path
        d={path}
        markerEnd="url(#arrow)"
        className="fill-none stroke-rule-strong group-hover/line:stroke-accent group-focus-visible/line:stroke-accent"
        strokeWidth={1.25}
      />
      <rect
        x={label.x - width / 2}
        y={label.y - 8}
        width={width}
        height={16}
        rx={4}
        className="fill-surface group-hover/line:fill-accent-wash group-focus-visible/line:fill-accent-wash"
      />
      <text
        x={label.x}
        y={label.y + 3.5}
        textAnchor="middle"
        className="fill-ink-soft text-[0.6875rem] group-hover/line:fill-accent group-focus-visible/line:fill-accent"
      >
        {words}
      </text>
    </>
  );
}

/** A smooth line: straight to the first middle, then curves from middle to middle. */
function curve(points: readonly { x: number; y: number }[]): string {
  const [start, ...rest] = points;
  if (!start) return "";
  const middles = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point;
    const end = index === rest.length - 2 ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${round(point)} ${round(end)}`;
  });
  if (middles.length === 0) return `M${round(start)}L${rest.map(round).join(" ")}`;
  return `M${round(start)}${middles.join("")}`;
}

const round = ({ x, y }: { x: number; y: number }): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
