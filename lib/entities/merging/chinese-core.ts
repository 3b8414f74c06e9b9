/** Words of Chinese company names that give the kind of body, not which one it is; longest first. */
const LEGAL_WORDS = [
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

/** The legal words as one regular expression for PostgreSQL. */
export const LEGAL_PATTERN = LEGAL_WORDS.map((word) => word.replace(/[()]/g, "\\$&")).join("|");
