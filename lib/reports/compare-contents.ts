import { diffWordsWithSpace } from "diff";
import type { ReportDocument } from "@/lib/document/document";
import { asideText, blockText } from "@/lib/document/plain-text";
import type { DraftContent } from "./schema";

type Node = ReportDocument["content"][number];

/** A stretch of words in both texts, or only in one. */
export type Part = { text: string; in: "both" | "before" | "after" };

/** One difference between two states of a report. `restyled`: the same words with other marks. */
export type Difference = {
  key: string;
  /** what it is: “Title”, “Paragraph”, “Table” */
  label: string;
  kind: "added" | "removed" | "changed" | "restyled";
  parts: Part[];
};

const WORDS = new Intl.Segmenter("en", { granularity: "word" });
const FIELDS = { title: "Title", standfirst: "Standfirst", offer: "Offer" } as const;
const LABELS: Record<Node["type"], string> = {
  paragraph: "Paragraph",
  heading: "Heading",
  bulletList: "List",
  orderedList: "Numbered list",
  blockquote: "Quote",
  table: "Table",
  figure: "Picture",
  callout: "Callout",
  disclaimer: "Disclaimer",
  horizontalRule: "Line",
  highlights: "Highlights",
  paywall: "Paywall",
};

/** The differences between two states of a report, in reading order; blocks are matched by their ids. */
export function compareContents(before: DraftContent, after: DraftContent): Difference[] {
  const fields = (["title", "standfirst", "offer"] as const).flatMap((name) =>
    differing(name, FIELDS[name], before[name], after[name]),
  );
  const tags = differing("tags", "Tags", before.tags.join(", "), after.tags.join(", "));
  return [...fields, ...tags, ...compareDocuments(before.document, after.document)];
}

function compareDocuments(before: ReportDocument, after: ReportDocument): Difference[] {
  const old = keyed(before);
  const now = keyed(after);
  const removed = [...old].filter(([key]) => !now.has(key));
  const behind = new Map<string, Difference[]>();
  const previous = new Map([...old.keys()].map((key, index, keys) => [key, keys[index - 1] ?? ""]));
  for (const [key, node] of removed) {
    let anchor = previous.get(key) ?? "";
    while (anchor !== "" && !now.has(anchor)) anchor = previous.get(anchor) ?? "";
    const gone = { key, label: LABELS[node.type], kind: "removed" as const, parts: whole(node, "before") };
    behind.set(anchor, [...(behind.get(anchor) ?? []), gone]);
  }
  const kept = [...now].flatMap(([key, node]) => {
    const earlier = old.get(key);
    const own = earlier ? changedNode(key, earlier, node) : [addedNode(key, node)];
    return [...own, ...(behind.get(key) ?? [])];
  });
  return [...(behind.get("") ?? []), ...kept];
}

const addedNode = (key: string, node: Node): Difference => ({
  key,
  label: LABELS[node.type],
  kind: "added",
  parts: whole(node, "after"),
});

function changedNode(key: string, before: Node, after: Node): Difference[] {
  if (sameNode(before, after)) return [];
  const found = differing(key, LABELS[after.type], wordsOf(before), wordsOf(after));
  if (found.length > 0) return found;
  return [{ key, label: LABELS[after.type], kind: "restyled", parts: whole(after, "after") }];
}

function differing(key: string, label: string, before: string, after: string): Difference[] {
  if (before === after) return [];
  return [{ key, label, kind: "changed", parts: wordDifference(before, after) }];
}

/** The removed and the added words. Two long texts with nothing in common are shown whole, one after the other. */
export function wordDifference(before: string, after: string): Part[] {
  const changes = diffWordsWithSpace(before, after, { intlSegmenter: WORDS, timeout: 500 });
  if (!changes) {
    return [
      { text: before, in: "before" },
      { text: after, in: "after" },
    ];
  }
  return changes.map(({ value, added, removed }) => ({
    text: value,
    in: added ? "after" : removed ? "before" : "both",
  }));
}

/** Nodes by what stays the same through edits: a block's id; a divider is identified by the block after it. */
export function keyed(document: ReportDocument): Map<string, Node> {
  const nodes = new Map<string, Node>();
  let next = "the end";
  for (const node of document.content.toReversed()) {
    if (node.type !== "paywall") next = node.attrs.id;
    nodes.set(node.type === "paywall" ? `paywall before ${next}` : next, node);
  }
  return new Map([...nodes].reverse());
}

/** Whether two nodes are equal in text and marks; the order of keys does not matter. */
export function sameNode(one: Node, other: Node): boolean {
  return canonical(one) === canonical(other);
}

/** JSON with its keys in order, and without those that have no value. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(",")}}`;
}

function wordsOf(node: Node): string {
  if (node.type === "paywall")
    return [`From here: ${node.attrs.access}`, node.attrs.offer].filter(Boolean).join("\n");
  if (node.type === "horizontalRule") return "———";
  const asides = asideText(node);
  const access = node.type === "highlights" ? `Highlights for: ${node.attrs.access}\n` : "";
  return access + [blockText(node), asides].filter((text) => text !== "").join("\n");
}

const whole = (node: Node, side: "before" | "after"): Part[] => [{ text: wordsOf(node), in: side }];
