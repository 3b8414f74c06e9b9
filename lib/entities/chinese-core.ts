/** Words of Chinese company names that say what kind of body it is, not which; longest first. */
export const LEGAL_WORDS = [
  "有限责任公司",
  "股份有限公司",
  "集团有限公司",
  "科技有限公司",
  "控股集团",
  "有限公司",
  "高科技",
  "集团",
  "股份",
  "控股",
  "科技",
  "公司",
  "(集团)",
  "（集团）",
] as const;

/** A Chinese name without the words of its legal form: what is left names the body. Pure; SQL does the same for many. */
export function chineseCore(name: string): string {
  return LEGAL_WORDS.reduce((left, word) => left.replaceAll(word, ""), name.replace(/\s+/g, ""));
}

/** The legal words as one regular expression for PostgreSQL. */
export const LEGAL_PATTERN = LEGAL_WORDS.map((word) => word.replace(/[()]/g, "\\$&")).join("|");
