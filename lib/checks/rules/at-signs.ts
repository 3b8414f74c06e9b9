import { everyText } from "../find-words";
import type { CheckRule } from "../types";

/**
 * An at sign followed by a name that was not chosen from the menu: a Chinese name as far as it goes, a Latin one with
 * the capitalised words after it. A mail address has a letter before the sign.
 */
const UNCHOSEN =
  /(?<![A-Za-z0-9._%+/-])[@＠](?:\p{Script=Han}{1,30}|(?!\p{Script=Han})\p{L}[\p{L}\p{N}&’'.-]*(?<!\.)(?:[ \u00a0](?:\p{Lu}|&)[\p{L}\p{N}&’'.-]*(?<!\.)){0,5})/gu;

/** Names that were started with an at sign and never became entities. */
export const AT_SIGNS: readonly CheckRule[] = [
  {
    id: "at-sign",
    severity: "warning",
    title: "A name after an @ that is not linked to an entity",
    advice: "Choose the entity from the menu, or remove the @.",
    check: ({ content, blocks }) =>
      everyText(content, blocks).flatMap(({ text, found }) =>
        [...text.matchAll(UNCHOSEN)].map(({ 0: words, index }) => found(index, index + words.length)),
      ),
  },
];
