const TONES = /[\u0300\u0301\u0304\u030c]/g;

/**
 * Pinyin for comparison: lower-case letters only, without tones, spaces and apostrophes, `ü` (also typed `v`) as `u`.
 * `queries/entity-names.ts` says the same in SQL.
 */
export function plainPinyin(pinyin: string): string {
  return pinyin
    .normalize("NFD")
    .replace(TONES, "")
    .toLowerCase()
    .normalize("NFC")
    .replace(/[üv]/g, "u")
    .replace(/[^a-z0-9]/g, "");
}

/** Whether words could be pinyin: three Latin letters or more, and only letters, spaces and apostrophes. */
export function askedPinyin(words: string): string | null {
  const asked = words.normalize("NFKC").trim();
  if (!/^[\p{Script=Latin}\p{M}\s'’-]+$/u.test(asked)) return null;
  const plain = plainPinyin(asked);
  return plain.length >= 3 ? plain : null;
}

/** Whether a name is Chinese, by its language and its characters. */
export const isChineseName = ({ lang, value }: { lang: string; value: string }): boolean =>
  /^zh\b/i.test(lang) && /\p{Script=Han}/u.test(value);
