import type { PictureLine as Line } from "@/lib/entities/relationships/neighbourhood-layout";
import type { Edge } from "@/lib/entities/types";
import { proofHref, proofName } from "./edge-words";
import { wordsWidth } from "./picture-text";

type Props = {
  line: Line;
  edge: Edge;
  /** between its ends, for its name */
  verb: string;
  /** what is written on it */
  words: string;
};

/** An edge of the drawing with its words; all of it is a link to its proof. */
export function PictureLine({ line, edge, verb, words }: Props) {
  const href = proofHref(edge);
  const name = `${edge.from.name} ${verb} ${edge.to.name}`;
  const drawn = <Drawn line={line} words={words} />;
  if (href === null) return <g strokeDasharray="4 4">{drawn}</g>;
  return (
    <a href={href} aria-label={`${name}: ${proofName(edge)}`} className="group/line">
      <title>{edge.proofs[0]?.sentence ?? edge.documents[0]?.quote ?? edge.documents[0]?.note ?? name}</title>
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

/** Through all points, level at each of them. */
function curve([start, ...rest]: readonly { x: number; y: number }[]): string {
  if (!start) return "";
  let before = start;
  const bends = rest.map((point) => {
    const middle = ((before.x + point.x) / 2).toFixed(1);
    const bend = `C${middle} ${before.y.toFixed(1)} ${middle} ${point.y.toFixed(1)} ${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
    before = point;
    return bend;
  });
  return `M${start.x.toFixed(1)} ${start.y.toFixed(1)}${bends.join("")}`;
}
