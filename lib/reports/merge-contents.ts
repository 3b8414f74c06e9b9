import { newBlockId } from "@/lib/document/block";
import type { ReportDocument } from "@/lib/document/document";
import { keyed, sameNode } from "./compare-contents";
import type { DraftContent } from "./schema";

type Node = ReportDocument["content"][number];

export type Merged = {
  content: DraftContent;
  /** blocks that both changed: theirs follows mine, for a person to choose */
  both: number;
};

/**
 * Merges two people's texts: what one of them changed is taken, what both changed appears twice, what one removed and
 * the other did not touch is gone. Without a common `base` nothing counts as removed.
 */
export function mergeContents(base: DraftContent | null, mine: DraftContent, theirs: DraftContent): Merged {
  const { document, both } = mergeDocuments(base?.document ?? null, mine.document, theirs.document);
  const pick = <Name extends "title" | "standfirst" | "offer" | "publishedAt" | "dateReason">(
    name: Name,
  ): DraftContent[Name] => (base && mine[name] === base[name] ? theirs[name] : mine[name]);
  return {
    both,
    content: {
      title: pick("title") || theirs.title,
      standfirst: pick("standfirst"),
      offer: pick("offer"),
      publishedAt: pick("publishedAt"),
      dateReason: pick("dateReason"),
      tags: mergeLists(base?.tags, mine.tags, theirs.tags),
      authorIds: mergeLists(base?.authorIds, mine.authorIds, theirs.authorIds),
      subjectIds: mergeLists(base?.subjectIds, mine.subjectIds, theirs.subjectIds),
      document,
    },
  };
}

function mergeLists(
  base: readonly string[] = [],
  mine: readonly string[],
  theirs: readonly string[],
): string[] {
  const all = [...new Set([...mine, ...theirs])];
  return all.filter((entry) => !base.includes(entry) || (mine.includes(entry) && theirs.includes(entry)));
}

function mergeDocuments(base: ReportDocument | null, mine: ReportDocument, theirs: ReportDocument) {
  const old = base ? keyed(base) : new Map<string, Node>();
  const own = keyed(mine);
  const other = keyed(theirs);
  let both = 0;
  const content = mergedOrder([...own.keys()], [...other.keys()]).flatMap((key): Node[] => {
    const before = old.get(key);
    const [a, b] = [own.get(key), other.get(key)];
    if (a && b) {
      if (sameNode(a, b) || (before && sameNode(b, before))) return [a];
      if (before && sameNode(a, before)) return [b];
      both += 1;
      return [a, again(b)];
    }
    const only = a ?? b;
    return only && !(before && sameNode(only, before)) ? [only] : [];
  });
  return { document: { type: "doc" as const, content }, both };
}

/** My order; what only they have follows what it followed in theirs. */
function mergedOrder(mine: readonly string[], theirs: readonly string[]): string[] {
  const order = [...mine];
  theirs.forEach((key, index) => {
    if (order.includes(key)) return;
    const anchor = theirs.slice(0, index).findLast((earlier) => order.includes(earlier));
    order.splice(anchor === undefined ? 0 : order.indexOf(anchor) + 1, 0, key);
  });
  return order;
}

/** The same words as a separate block. */
function again(node: Node): Node {
  switch (node.type) {
    case "paywall":
      return node;
    default: {
      const copy = structuredClone(node);
      copy.attrs.id = newBlockId();
      return copy;
    }
  }
}
