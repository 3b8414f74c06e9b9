import { ASSISTANT_WORDS } from "./assistant-words";
import { BROKEN_MARKUP, DIALECT_SIGNS } from "./markup-signs";
import { PAGE_WORDS } from "./page-words";
import { TEMPLATE_WORDS } from "./template-words";

/** What assistants, templates and pages leave in a text. Each is found wherever it occurs. */
export type Leftover = { pattern: RegExp; holds: RegExp; what: "assistant" | "template" | "page" | "markup" };

const all = (what: Leftover["what"], patterns: readonly RegExp[], holds = /\S/): Leftover[] =>
  patterns.map((pattern) => ({ what, pattern, holds }));

/** Every markup contains one of these; few sentences do. */
const SIGN =
  /[<>`*_~^[\]{}|\\&=#@]|'{2}|\/\/|\/\*|--|\+\+|[!?]{2}|%[%A-Za-z02]|^% |\$\$|:(?=\S)|-[a-z]+ ?: |^(?:;; |\.\. )|console\.|document\.|SELECT /m;

export const LEFTOVERS: readonly Leftover[] = [
  ...all("assistant", ASSISTANT_WORDS),
  ...all("template", TEMPLATE_WORDS),
  ...all("page", PAGE_WORDS),
  ...all(
    "markup",
    DIALECT_SIGNS.map(({ pattern }) => pattern),
    SIGN,
  ),
  ...all("markup", BROKEN_MARKUP, SIGN),
];

/**
 * Page-furniture rules that may also match a line written on purpose: they help to read a copied page
 * and do not block a report.
 */
export const ONLY_WHEN_COPIED: ReadonlySet<string> = new Set([
  "moderator",
  "breadcrumb",
  "breadcrumb-arrows",
  "arrow-link",
  "separator",
  "picture-line",
  "filing-header",
  "end-mark",
  "printed-page",
  "inline-link",
  "filed-under",
  "navigation",
  "previous-next",
  "pagination",
  "reading-time",
  "time-ago",
  "player",
  "share",
  "subscribe",
  "copyright",
]);
