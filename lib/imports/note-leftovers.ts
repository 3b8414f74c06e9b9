import { DIALECT_SIGNS } from "@/lib/checks/words/markup-signs";
import type { Block, Paywall } from "@/lib/document/block";
import { asideText, blockText } from "@/lib/document/plain-text";
import type { Notice } from "./types";

/** The most notices of one kind in one block. */
const MOST = 20;

/**
 * A notice for each sign of a dialect that was not parsed and is still in the text; the checks stop its publication.
 */
export function leftoverNotices(placed: readonly { node: Block | Paywall; line: number | null }[]): Notice[] {
  return placed.flatMap(({ node, line }) => {
    if (node.type === "paywall") return [];
    const text = `${blockText(node)}\n${asideText(node)}`;
    return DIALECT_SIGNS.flatMap(({ pattern, name }) =>
      found(text, pattern).map(
        (sign): Notice => ({
          kind: "warning",
          line,
          what: `“${sign.slice(0, 60)}”`,
          why: `It looks like ${name} of another dialect and would be printed as is.`,
        }),
      ),
    );
  });
}

/** Every sign once, up to the length of list that a person will read. */
function found(text: string, pattern: RegExp): string[] {
  if (!pattern.test(text)) return [];
  const signs = new Set<string>();
  for (const [sign] of text.matchAll(new RegExp(pattern.source, `g${pattern.flags}`))) {
    signs.add(sign);
    if (signs.size === MOST) break;
  }
  return [...signs];
}
