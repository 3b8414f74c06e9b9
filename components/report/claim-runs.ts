import type { Inline } from "@/lib/document/inline";
import type { ClaimCard } from "@/lib/evidence/types";

/** Adjacent nodes with the same claims; `ending`: the claims whose words end here and whose grade follows. */
export type ClaimRun = { claims: ClaimCard[]; ending: ClaimCard[]; nodes: Inline[] };

/**
 * Groups the nodes of a line by their claims. Other marks do not split a claim's words, and neither does a footnote
 * inside them; a claim without a card in `cards` is ignored.
 */
export function claimRuns(content: readonly Inline[], cards: ReadonlyMap<string, ClaimCard>): ClaimRun[] {
  const order = [...cards.keys()];
  const found: ClaimRun[] = [];
  for (const node of content) {
    const claims = node.type === "footnote" ? [] : claimsOf(node, cards, order);
    const last = found.at(-1);
    if (last && same(last.claims, claims)) last.nodes.push(node);
    else found.push({ claims, ending: [], nodes: [node] });
  }
  return found.map((run, index) => {
    const next = found.slice(index + 1).find((later) => !isNotes(later));
    return { ...run, ending: run.claims.filter((claim) => !next?.claims.includes(claim)) };
  });
}

function claimsOf(
  node: Inline,
  cards: ReadonlyMap<string, ClaimCard>,
  order: readonly string[],
): ClaimCard[] {
  const ids = new Set(node.marks?.flatMap((mark) => (mark.type === "claim" ? [mark.attrs.id] : [])) ?? []);
  if (ids.size === 0) return [];
  return [...ids].sort((a, b) => order.indexOf(a) - order.indexOf(b)).flatMap((id) => cards.get(id) ?? []);
}

const isNotes = (run: ClaimRun): boolean => run.nodes.every((node) => node.type === "footnote");

const same = (a: readonly ClaimCard[], b: readonly ClaimCard[]): boolean =>
  a.length === b.length && a.every((claim, index) => claim === b[index]);
