import { CURRENCIES } from "../units";

type Pattern<T> = readonly (readonly [pattern: string, meaning: T])[];

/** Before or after a sum. */
export const CURRENCY_WORDS: Pattern<string> = [
  ["A\\$|AU\\$|AUD(?:\\b|(?=\\d))|Australian dollars?|澳元", "AUD"],
  ["C\\$|CA\\$|CAD(?:\\b|(?=\\d))|Canadian dollars?|加元", "CAD"],
  [
    "US\\s?\\$|USD(?:\\b|(?=\\d))|U\\.?S\\.? dollars?|American dollars?|(?<![A-Z])\\$|dollars?\\b|美元|美金",
    "USD",
  ],
  ["€|EUR(?:\\b|(?=\\d))|euros?\\b|欧元", "EUR"],
  ["£|GBP(?:\\b|(?=\\d))|pounds sterling|英镑", "GBP"],
  ["JP¥|JPY(?:\\b|(?=\\d))|yen\\b|日元", "JPY"],
  ["₩|KRW(?:\\b|(?=\\d))|won\\b|韩元", "KRW"],
  ["RMB\\b|RMB(?=\\d)|CNY\\b|CNY(?=\\d)|CN¥|¥|yuan\\b|renminbi\\b|人民币|元", "CNY"],
];

/** The ISO 4217 codes that a claim cannot have. */
const OTHER_CODES = Intl.supportedValuesOf("currency").filter(
  (code) => !(CURRENCIES as readonly string[]).includes(code),
);

/**
 * Currencies that a claim cannot have: HK$, ₹, SEK, 港元. Their sums are not parsed, least of all as another currency.
 */
export const OTHER_CURRENCY_WORDS: Pattern<true> = [
  ["(?:HK|NT|NZ|S|R|MX|SG|TW|N|J|FJ|T|TT|BZ)\\s?\\$", true],
  ["(?:[A-Z][a-z]+\\s+){1,2}(?:dollars?|pounds?|francs?|pesos?|dinars?|riyals?|dirhams?|lira)\\b", true],
  ["pesos?\\b|dinars?\\b|riyals?\\b|dirhams?\\b|shekels?\\b|lira\\b", true],
  ["[₹₽฿₫₺₴₱₦₪₸]|Rs\\.?(?=\\s?\\d)|rupees?\\b|roubles?\\b|rubles?\\b|kron(?:a|e|or|er)\\b|francs?\\b", true],
  [
    "rand\\b|ringgit\\b|baht\\b|dong\\b|rupiah\\b|reais\\b|real\\b(?!\\s+terms)|zloty\\b|crore\\b|lakh\\b",
    true,
  ],
  ["港元|港币|新?台币|卢布|卢比|瑞士法郎|瑞郎|新元|克朗|雷亚尔|泰铢|越南盾", true],
  [`(?:${OTHER_CODES.join("|")})\\b`, true],
];

/** After a sum, what turns it into a price. */
export const PER_MASS: Pattern<"kg" | "t"> = [
  [
    "(?:\\s*\\/\\s*|[\\s-]*(?:a|per)[\\s-]+)(?:kg\\b|kilograms?\\b|kilos?\\b)|\\s*[\\/每]\\s*(?:公斤|千克)",
    "kg",
  ],
  [
    "(?:\\s*\\/\\s*|[\\s-]*(?:a|per)[\\s-]+)(?:dry[\\s-]+)?(?:(?:metric[\\s-]+)?(?:tonnes?|tons?)\\b|mt\\b|t\\b)|\\s*[\\/每]\\s*公?吨",
    "t",
  ],
];

/** Before a sum: 每吨42万元. */
export const EACH_MASS: Pattern<"kg" | "t"> = [
  ["每\\s?(?:公斤|千克)", "kg"],
  ["每\\s?公?吨", "t"],
];

/** 每股0.5元: a price per unit that no price here supports. */
export const OTHER_EACH =
  /每\s?(?:股|台|辆|件|套|磅|克|盎司|桶|瓶|度|瓦|平方米|立方米|小时|人|户)\s?(?:约|为|仅|达)?\s?$/u;

/** Multipliers for any number. */
export const SCALE_WORDS: Pattern<number> = [
  ["trillion\\b|tn\\b|trn\\b", 1e12],
  ["billion\\b|bn\\b|bln\\b|Mrd\\.?|Milliarden?\\b|milliards?\\b", 1e9],
  ["million\\b|mn\\b|mln\\b|mio\\b\\.?|mill\\.|Millionen?\\b|millions\\b", 1e6],
  ["thousand\\b|Tsd\\.?|Tausend\\b", 1e3],
];

/** A letter that multiplies a sum of money, or a count of what follows: $400m, 1.2m tonnes. */
export const SCALE_LETTERS: Pattern<number> = [
  ["[bB](?![a-zA-Z])", 1e9],
  ["(?:mm|MM|m|M)(?![a-zA-Z²³\\d])", 1e6],
  ["[kK](?![a-zA-Z])", 1e3],
];
