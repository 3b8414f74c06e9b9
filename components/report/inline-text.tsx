import type { ReactNode } from "react";
import { sequence } from "@/components/ui/mixed-text";
import type { Inline, Mark } from "@/lib/document/inline";
import { claimRuns } from "./claim-runs";
import { ClaimWords } from "./claim-words";
import { GlossedText } from "./glossed-text";
import { InlineMark } from "./inline-mark";
import type { Reading } from "./reading";

/** Marks from the outside in: adjacent nodes with the same outer mark share one element. */
const NESTING = [
  "link",
  "entity",
  "lang",
  "bold",
  "italic",
  "strike",
  "superscript",
  "subscript",
  "code",
] as const satisfies Mark["type"][];

/** The text of a paragraph, heading or list item. */
export function InlineText({ content, reading }: { content?: readonly Inline[]; reading: Reading }) {
  // Claims are outermost: the link after their words must not be inside another.
  return sequence(claimRuns(content ?? [], reading.claims), ({ claims, ending, nodes }) => {
    const words = nested(nodes, 0, reading);
    return claims.length === 0 ? (
      words
    ) : (
      <ClaimWords {...{ claims, ending }} numbers={reading.claimNumbers}>
        {words}
      </ClaimWords>
    );
  });
}

function nested(nodes: readonly Inline[], depth: number, reading: Reading): ReactNode {
  const type = NESTING[depth];
  if (type === undefined) return sequence(nodes, (node) => leaf(node, reading));
  return sequence(runs(nodes, type), ({ mark, nodes: run }) => {
    const inner = nested(run, depth + 1, reading);
    if (!mark) return inner;
    if (mark.type === "entity" && !run.some((node) => reading.firstMentions.has(node))) return inner;
    return (
      <InlineMark mark={mark} linked={run.some(isLinked)} reading={reading}>
        {inner}
      </InlineMark>
    );
  });
}

type Run = { mark: Mark | undefined; nodes: Inline[] };

function runs(nodes: readonly Inline[], type: Mark["type"]): Run[] {
  const found: Run[] = [];
  for (const node of nodes) {
    // A footnote's number links to the note; it must not be inside another link.
    const mark =
      node.type === "footnote" ? undefined : node.marks?.find((candidate) => candidate.type === type);
    const last = found.at(-1);
    if (last && same(last.mark, mark)) last.nodes.push(node);
    else found.push({ mark, nodes: [node] });
  }
  return found;
}

const same = (a: Mark | undefined, b: Mark | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

const isLinked = (node: Inline): boolean => node.marks?.some((mark) => mark.type === "link") ?? false;

function leaf(node: Inline, reading: Reading): ReactNode {
  switch (node.type) {
    case "text": {
      const glosses = reading.glosses.get(node);
      return glosses ? <GlossedText text={node.text} glosses={glosses} /> : node.text;
    }
    case "hardBreak":
      return <br />;
    case "footnote": {
      const number = reading.noteNumbers.get(node);
      if (number === undefined) return null;
      return (
        <sup className="footnote-ref">
          <a id={`fnref-${number}`} href={`#fn-${number}`} aria-label={`Note ${number}`}>
            {number}
          </a>
        </sup>
      );
    }
  }
}
