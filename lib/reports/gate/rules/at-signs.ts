import { everyText } from "../find-words";
import type { GateRule } from "../types";

/**
 * An at sign and a name that nobody chose from the menu: a Chinese name as far as it goes, a Latin one with the capitalised
 * words behind it. An address of mail has a letter before the sign.
 */
const UNCHOSEN =
  /(?<![A-Za-z0-9._%+/-])[@＠](?:\p{Script=Han}{1,30}|(?!\p{Script=Han})\p{L}[\p{L}\p{N}&’'.-]*(?<!\.)(?:[ \u00a0](?:\p{Lu}|&)[\p{L}\p{N}&’'.-]*(?<!\.)){0,5})/gu;

/** Names that were begun with an at sign and never became entities. */
export const AT_SIGNS: readonly GateRule[] = [
  {
    id: "at-sign",
    severity: "warning",
    title: "A name after an @ that is linked to no entity",
    advice: "Choose the entity from the menu, or take the @ away.",
    check: ({ content, blocks }) =>
      everyText(content, blocks).flatMap(({ text, found }) =>
        [...text.matchAll(UNCHOSEN)].map(({ 0: words, index }) => found(index, index + words.length)),
      ),
  },
];
