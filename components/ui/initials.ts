/** The first letters of a name's first and last word; of a Chinese name, its first character. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s.@_-]+/u)
    .filter(Boolean);
  const first = firstLetter(words[0]);
  const last = words.length > 1 ? firstLetter(words.at(-1)) : "";
  return (first + last).toUpperCase() || "?";
}

function firstLetter(word = ""): string {
  return word.match(/[\p{L}\p{N}]/u)?.[0] ?? "";
}
