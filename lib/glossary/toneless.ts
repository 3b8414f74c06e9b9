/**
 * Pinyin as people type it: lower case, without tones, marks, apostrophes and spaces; ü and the v typed for it become
 * u.
 */
export function toneless(pinyin: string): string {
  return pinyin
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "")
    .replace(/(?<=[nl])v/g, "u");
}
