import { simplified } from "@/lib/text/simplified";

/** Legal forms, which do not distinguish companies. */
const FORMS =
  /\b(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|plc|pty|gmbh|kgaa|kg|ag|se|sa|pte|bhd|sdn|nv|bv|kk|oy|ab|as|spa|srl|holdings?|group|the|news agency)\b/g;
const FORMS_ZH = /(?:股份有限公司|有限责任公司|有限公司|股份公司|集团|公司)+$/;

/**
 * The canonical form of a name: “Acme Corp.”, “ACME  Corporation” and “Acme” are one voice. Empty for a name that
 * consists only of such words.
 */
export function voiceOf(name: string): string {
  const even = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’'`.]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const joined = simplified(even.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ""));
  const bare = joined
    .replace(FORMS, " ")
    .replace(FORMS_ZH, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/ and$/, "");
  return bare || joined;
}
