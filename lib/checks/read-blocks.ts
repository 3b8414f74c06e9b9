import type { Block } from "@/lib/document/block";
import type { ReportDocument } from "@/lib/document/document";
import type { Inline } from "@/lib/document/inline";
import { blockText, inlineLength, placedRuns } from "@/lib/document/plain-text";
import { type CheckedSentence, checkedSentences } from "./checked-sentences";

/** A run of words with one mark; `value` is the claim's or entity's id, or the link's address. */
export type CheckedMark = {
  kind: "claim" | "mention" | "proposal" | "link";
  value: string;
  start: number;
  end: number;
};

/**
 * A block as rules see it: its plain text with sentences, marks and notes by UTF-16 offset, and the words outside it.
 */
export type CheckedBlock = {
  id: string;
  block: Block;
  text: string;
  sentences: CheckedSentence[];
  marks: CheckedMark[];
  notes: { start: number; text: string }[];
  asides: { part: "alt" | "caption" | "credit" | "title"; text: string }[];
};

export function readBlocks(document: ReportDocument): CheckedBlock[] {
  return document.content.flatMap((block) => {
    if (block.type === "paywall") return [];
    const text = blockText(block);
    return [
      {
        id: block.attrs.id,
        block,
        text,
        sentences: checkedSentences(text),
        ...inlinesOf(block),
        asides: asidesOf(block),
      },
    ];
  });
}

function inlinesOf(block: Block): Pick<CheckedBlock, "marks" | "notes"> {
  const marks: CheckedMark[] = [];
  const notes: CheckedBlock["notes"] = [];
  for (const { start, content } of placedRuns(block)) {
    let offset = start;
    for (const node of content) {
      if (node.type === "footnote") {
        notes.push({ start: offset, text: node.attrs.text });
        continue;
      }
      const end = offset + inlineLength(node);
      for (const { kind, value } of marksOf(node)) {
        const open = marks.findLast((mark) => mark.kind === kind && mark.value === value);
        if (open?.end === offset) open.end = end;
        else marks.push({ kind, value, start: offset, end });
      }
      offset = end;
    }
  }
  return { marks, notes };
}

const marksOf = (node: Inline): Pick<CheckedMark, "kind" | "value">[] =>
  (node.marks ?? []).flatMap((mark): Pick<CheckedMark, "kind" | "value">[] => {
    if (mark.type === "claim") return [{ kind: "claim", value: mark.attrs.id }];
    if (mark.type === "entity")
      return [{ kind: mark.attrs.proposed ? "proposal" : "mention", value: mark.attrs.id }];
    return mark.type === "link" ? [{ kind: "link", value: mark.attrs.href }] : [];
  });

function asidesOf(block: Block): CheckedBlock["asides"] {
  if (block.type === "callout") return [{ part: "title", text: block.attrs.title }];
  if (block.type !== "figure") return [];
  const { alt, caption, credit } = block.attrs;
  return [
    { part: "alt", text: alt },
    { part: "caption", text: caption },
    { part: "credit", text: credit },
  ];
}
