/** Pinyin as it is typed: without tones and marks, in lower case; ü stays u, as does the v that is typed for it, apostrophes and spaces go. */
export function toneless(pinyin: string): string {
  return pinyin
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "")
    .replace(/(?<=[nl])v/g, "u");
}
