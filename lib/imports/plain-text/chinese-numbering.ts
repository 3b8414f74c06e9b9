/** The numbering of Chinese notices, the outermost level first. */
const RANKS: readonly RegExp[] = [
  /^第[一二三四五六七八九十百零\d]{1,4}[编章]/u,
  /^第[一二三四五六七八九十百零\d]{1,4}[节条]/u,
  /^[一二三四五六七八九十]{1,3}、/u,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/u,
  /^\d{1,3}[.．、](?!\d)/u,
  /^[（(]\d{1,3}[）)]/u,
  /^(?:[①-⑳]|[a-z][.)）、])/u,
];

/** The level of a line's number, 0 for the outermost; null for a line without one. */
export function chineseRank(text: string): number | null {
  const rank = RANKS.findIndex((pattern) => pattern.test(text));
  return rank < 0 ? null : rank;
}
