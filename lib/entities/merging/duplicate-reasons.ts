/** How two entities are alike: two of their names or identifiers, and for spelling how much (0 to 1). */
export type Likeness = {
  by: "core" | "pinyin" | "identifier" | "letters";
  one: string;
  other: string;
  alike?: number;
};

const ORDER: Likeness["by"][] = ["identifier", "core", "pinyin", "letters"];

/** The kind of their strongest similarity, as a number to sort by: lower is stronger. */
export const strength = (likenesses: readonly Likeness[]): number =>
  Math.min(...likenesses.map(({ by, alike = 0 }) => ORDER.indexOf(by) - alike));

/** Why two entities may be one, in words, the strongest first; each kind of similarity once. */
export function duplicateReasons(likenesses: readonly Likeness[]): string[] {
  return ORDER.flatMap((by) => {
    const [best] = likenesses
      .filter((found) => found.by === by)
      .sort((a, b) => (b.alike ?? 0) - (a.alike ?? 0));
    return best ? [inWords(best)] : [];
  });
}

function inWords({ by, one, other, alike = 0 }: Likeness): string {
  if (by === "identifier")
    return `The same identifier: ${one}${other === one ? "" : `, also written ${other}`}`;
  if (by === "core") return `The same Chinese name except for its legal form: ${one}, ${other}`;
  if (by === "pinyin") return `“${other}” is the pinyin of ${one}, or the other way round`;
  return one === other
    ? `The same name: “${one}”`
    : `Similar names (${Math.round(alike * 100)}%): “${one}”, “${other}”`;
}
