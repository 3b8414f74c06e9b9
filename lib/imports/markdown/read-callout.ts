import type { Blockquote, RootContent } from "mdast";
import { type Block, newBlockId } from "@/lib/document/block";
import { blockquote, disclaimer, innerParagraph } from "../build-blocks";
import { cutText } from "../decoding/clean-text";
import { textNode } from "../mark-chinese";
import { readFlow } from "./read-flow";
import { lineOf, type Reading } from "./reading";

/** GitHub's and Obsidian's words for a box, and our kind for each. */
const KINDS = {
  note: "NOTE TIP INFO HINT ABSTRACT SUMMARY TLDR EXAMPLE QUESTION HELP FAQ TODO SUCCESS CHECK DONE",
  important: "IMPORTANT",
  caution: "WARNING CAUTION ATTENTION DANGER ERROR FAILURE FAIL MISSING BUG",
  disclaimer: "DISCLAIMER",
  quote: "QUOTE CITE",
} as const;
/** Obsidian adds a sign for a box that folds, and its style after a bar. */
const LABEL = /^\[!([A-Za-z]+)(?:\|[^\]\n]{0,80})?\](?:[+-](?=[ \t\n]|$))?[ \t]*([^\n]*)(?:\n|$)/;

/** A quote, or a callout or disclaimer if its first line is `[!KIND] title`. */
export function readQuote(quote: Blockquote, reading: Reading): Block {
  const first = quote.children[0];
  const text = first?.type === "paragraph" ? first.children[0] : undefined;
  const label = text?.type === "text" ? LABEL.exec(text.value) : null;
  const kind = kindOf(label?.[1]);
  if (first?.type !== "paragraph" || text?.type !== "text" || !label || !kind) {
    return blockquote(orEmpty(readFlow(quote.children, reading)));
  }
  const rest = text.value.slice(label[0].length);
  // the title ends at its line end: marked-up words on that line belong to the body
  const children = [...(rest === "" ? [] : [{ ...text, value: rest }]), ...first.children.slice(1)];
  const body: RootContent[] = [
    ...(children.length > 0 ? [{ ...first, children }] : []),
    ...quote.children.slice(1),
  ];
  const content = orEmpty(readFlow(body, reading));
  const title = cutText((label[2] ?? "").trim(), 300);
  if (kind === "quote") {
    const said = title === "" ? [] : [innerParagraph([textNode(title, [{ type: "bold" }])])];
    return blockquote([...said, ...content]);
  }
  if (kind !== "disclaimer") {
    return { type: "callout", attrs: { id: newBlockId(), kind, title }, content };
  }
  if (title !== "") {
    reading.notices.push({
      kind: "changed",
      line: lineOf(quote, reading),
      what: `Disclaimer title “${title}”`,
      why: "A disclaimer has no title; the words became its first paragraph.",
    });
    content.unshift(innerParagraph([{ type: "text", text: title, marks: [{ type: "bold" }] }]));
  }
  return disclaimer(content);
}

const orEmpty = (content: ReturnType<typeof readFlow>) =>
  content.length > 0 ? content : [innerParagraph([])];

function kindOf(label: string | undefined): keyof typeof KINDS | null {
  const key = label?.toUpperCase();
  const kinds = Object.keys(KINDS) as (keyof typeof KINDS)[];
  return kinds.find((kind) => key !== undefined && KINDS[kind].split(" ").includes(key)) ?? null;
}
