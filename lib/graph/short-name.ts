/**
 * A name with at most so many characters, still told apart from similar ones: brackets go first, then as few neighbouring
 * words as possible, never the first word or the first number (Announcement No. 61 of …).
 */
export function shortName(name: string, most: number): string {
  if (name.length <= most) return name;
  const plain = name.replace(/\s*\([^)]*\)/g, "").trim() || name;
  if (plain.length <= most) return plain;
  const words = plain.split(" ");
  const number = words.findIndex((word) => /\d/.test(word));
  for (let dropped = 1; dropped < words.length; dropped++) {
    for (let from = 1; from + dropped <= words.length; from++) {
      if (number >= from && number < from + dropped) continue;
      const short = [...words.slice(0, from), "…", ...words.slice(from + dropped)].join(" ");
      if (short.length <= most) return short;
    }
  }
  return `${plain.slice(0, most - 1).trimEnd()}…`;
}
