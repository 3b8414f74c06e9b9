/** Words that may surround a level's name in a line that only says who may read on. */
const FILLERS = new Set(
  (
    "a above access all and are begin begins below content continue continues down end ends exclusive exclusively following " +
    "for from here hereafter is lock locked members next of on only onwards our part paywall reader readers required requires " +
    "reserved rest section start starts the this tier level to until up visible with"
  ).split(" "),
);
/** At least one of these must occur; otherwise the line may be a heading about the people themselves. */
const TURNS = new Set(
  (
    "access above below begin begins continue continues end ends exclusive exclusively following from here hereafter lock locked " +
    "only onwards paywall required requires reserved rest start starts tier level until"
  ).split(" "),
);
const MOST_WORDS = 12;
const MOST_LETTERS = 200;
const TAG = /<\/?[a-z][^<>]*>/g;
/** What names a part of a page. */
const NAMED =
  /\s(?:class|id|name|role|rel|access|level|tier|visibility|data-[\w-]+)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/g;
/** The beginning of a command, a directive or a code block. */
const COMMAND =
  /^\s*(?:>\s*)*(?:[-*+]\s+)?(?:\{[%{:.#]|\\(?:begin|end|access|level|paywall)(?![a-z])|:{2,}|!{3}|\?{3}|`{3,}|~{3,})/;
const ATTRIBUTES = /\{[.#:][^{}]*\}\s*$/;

/** A folded line without its tags, in two forms: with nothing in their place, and with a space. */
export function withoutTags(line: string): string[] {
  if (!/<\/?[a-z]/.test(line)) return [];
  return [line.replace(TAG, ""), line.replace(TAG, " ")];
}

/** Whether a folded line says only who may read on: “For subscribers only”. */
export function isOnlyForLevel(line: string, rare: RegExp): boolean {
  if (line.length > MOST_LETTERS || !rare.test(line)) return false;
  const words = line
    .replace(new RegExp(rare, "gu"), " ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return (
    words.length <= MOST_WORDS &&
    words.every((word) => FILLERS.has(word)) &&
    words.some((word) => (line.includes("|") ? /^(?:access|only)$/.test(word) : TURNS.has(word)))
  );
}

/** Whether a folded line names a level in an attribute, in a command, or at the beginning of a code block. */
export function commandsLevel(line: string, rare: RegExp): boolean {
  if (line.includes("<"))
    for (const [, double, single, bare] of line.matchAll(NAMED))
      if (namesLevel(double ?? single ?? bare ?? "", rare)) return true;
  if (rare.test(ATTRIBUTES.exec(line)?.[0] ?? "")) return true;
  return line.length <= MOST_LETTERS && COMMAND.test(line) && rare.test(line);
}

/** A class such as `professional-services` names no level; `subscriber-only` does. */
function namesLevel(value: string, rare: RegExp): boolean {
  return value.split(/\s+/).some((token) => {
    if (/^(?:paywall|paywalled|gated|members-only)$/.test(token)) return true;
    const bare = token
      .replace(/[-_]*(?:only|content|wall|gate|access|level|tier)$/, "")
      .replace(/^(?:for|access|level|tier)[-_]+/, "");
    return bare !== "" && rare.exec(bare)?.[0] === bare;
  });
}
