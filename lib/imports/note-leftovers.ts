import type { Block, Paywall } from "@/lib/reports/document/block";
import { asideText, blockText } from "@/lib/reports/document/plain-text";
import { DIALECT_SIGNS } from "@/lib/reports/gate/words/leftovers";
import type { Notice } from "./types";

/** A notice for each sign of a dialect that was not read and stands among the words; the checks stop it from being published. */
export function leftoverNotices(placed: readonly { node: Block | Paywall; line: number | null }[]): Notice[] {
  return placed.flatMap(({ node, line }) => {
    if (node.type === "paywall") return [];
    const text = `${blockText(node)}\n${asideText(node)}`;
    return DIALECT_SIGNS.flatMap(({ pattern, name }): Notice[] => {
      const found = pattern.exec(text)?.[0];
      if (found === undefined) return [];
      const what = `“${found.slice(0, 60)}”`;
      return [
        {
          kind: "warning",
          line,
          what,
          why: `It looks like ${name} of another dialect and would be printed as it is.`,
        },
      ];
    });
  });
}
