/** Forms of companies, which come and go in a name without making it another's. */
const FORMS =
  /\b(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|plc|pty|gmbh|ag|sa|nv|bv|kk|oy|ab|as|spa|srl|holdings?|group|the)\b/g;
const FORMS_ZH = /(?:股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|股份公司|集团|公司)$/;

/**
 * A name with one form for all ways to write it: “Acme Corp.”, “ACME  Corporation” and “Acme” are one voice. Empty for a
 * name that is nothing but such words.
 */
export function voiceOf(name: string): string {
  const even = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’'`.]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const bare = even.replace(FORMS, " ").replace(FORMS_ZH, "").replace(/\s+/g, " ").trim();
  return bare || even;
}
