import type { Comparator } from "@/lib/db/generated/enums";

/** Patterns as texts write quantities, in English and Chinese; the first that fits counts, so longer ones come first. */
type Pattern<T> = readonly (readonly [pattern: string, meaning: T])[];

/** Before the number. */
export const COMPARATOR_WORDS: Pattern<Comparator> = [
  ["≥|>=|at least|no less than|not less than|no fewer than|a minimum of|minimum|不低于|不少于|至少", "gte"],
  ["≤|<=|at most|up to|no more than|not more than|a maximum of|maximum|不超过|不高于|至多", "lte"],
  [">|more than|greater than|higher than|in excess of|exceeding|exceeds|over|above|超过|高于|大于|逾", "gt"],
  ["<|less than|fewer than|lower than|under|below|低于|小于|不足|不到", "lt"],
  [
    "~|≈|about|around|approximately|approx\\.?|roughly|nearly|almost|some|circa|ca?\\.|约为|大约|约|近",
    "about",
  ],
];

/** Behind the number and its unit. */
export const TRAILING_WORDS: Pattern<Comparator> = [
  ["or more|or above|and above|以上", "gte"],
  ["or less|or below|以下", "lte"],
  ["左右|上下", "about"],
];

/** Between the ends of a range. */
export const RANGE_WORDS = "–|—|-|−|to|and|至|到|~";

/** What a number is multiplied by. */
export const SCALES: Pattern<number> = [
  ["trillion|tn\\b|万亿", 1e12],
  ["billion|bn\\b|十亿", 1e9],
  ["亿", 1e8],
  ["million|mn\\b|mio\\b|百万", 1e6],
  ["万", 1e4],
  ["thousand|k\\b(?!W|g|J|A|G|O|t)|千(?=吨|元|人|辆)", 1e3],
];

/** Before a sum, or behind it. */
export const CURRENCY_WORDS: Pattern<string> = [
  ["A\\$|AU\\$|AUD|Australian dollars?|澳元", "AUD"],
  ["C\\$|CA\\$|CAD|Canadian dollars?|加元", "CAD"],
  ["US\\$|USD|\\$|US dollars?|U\\.S\\. dollars?|dollars?|美元", "USD"],
  ["€|EUR|euros?|欧元", "EUR"],
  ["£|GBP|pounds sterling|英镑", "GBP"],
  ["JP¥|JPY|yen|日元", "JPY"],
  ["₩|KRW|won\\b|韩元", "KRW"],
  ["RMB|CNY|CN¥|¥|￥|yuan|renminbi|人民币|元", "CNY"],
];

const YEAR =
  "\\s*(?:\\/\\s*(?:a|yr?|year|年)\\b|\\/\\s*年|(?:a|per|each|every)\\s+(?:year|annum)|p\\.?a\\.?(?![a-z])|annually|yearly)";
const MONTH = "\\s*(?:\\/\\s*(?:mo|month)\\b|\\/\\s*月|(?:a|per|each)\\s+month)";
const DAY = "\\s*(?:\\/\\s*(?:d|day)\\b|\\/\\s*日|(?:a|per|each)\\s+day)";
const TONNES = "(?:metric\\s+)?(?:tonnes?|tons?)|公吨|吨|t(?![a-zA-Z])";

/** Behind the number, but for sums of money. */
export const UNIT_WORDS: Pattern<string> = [
  ["(?:wt|at|mass)?[.\\s-]{0,2}(?:%|％)|per\\s?cent(?!age)|pct\\b", "%"],
  ["ppm\\b|parts per million", "ppm"],
  [`(?:kt|ktonnes?|kilotonnes?)${YEAR}|ktpa\\b`, "kt/a"],
  [`(?:Mt|megatonnes?)${YEAR}|Mtpa\\b`, "Mt/a"],
  [`(?:${TONNES})${YEAR}|tpa\\b|tpy\\b`, "t/a"],
  [`(?:${TONNES})${MONTH}`, "t/mo"],
  [`(?:${TONNES})${DAY}|tpd\\b`, "t/d"],
  [`(?:kg|kilograms?)${YEAR}`, "kg/a"],
  ["kJ\\s?\\/\\s?m(?:3|³|\\^3)", "kJ/m3"],
  ["MGOe\\b", "MGOe"],
  ["kA\\s?\\/\\s?m\\b", "kA/m"],
  ["kOe\\b", "kOe"],
  ["kW\\s?\\/\\s?kg\\b", "kW/kg"],
  [`GWh${YEAR}`, "GWh/a"],
  ["TWh\\b", "TWh"],
  ["GWh\\b", "GWh"],
  ["MWh\\b", "MWh"],
  ["kWh\\b|kilowatt[- ]hours?|千瓦时|度电", "kWh"],
  ["GW\\b|gigawatts?", "GW"],
  ["MW\\b|megawatts?|兆瓦", "MW"],
  ["kW\\b|kilowatts?|千瓦", "kW"],
  ["W\\b|watts?\\b|瓦", "W"],
  ["GPa\\b", "GPa"],
  ["MPa\\b|兆帕", "MPa"],
  ["bar\\b", "bar"],
  ["°\\s?C\\b|℃|degrees? Celsius|degrees? C\\b|摄氏度", "°C"],
  ["°\\s?F\\b|degrees? Fahrenheit", "°F"],
  ["N\\s?[·⋅•.]?\\s?m\\b|newton[- ]met(?:re|er)s?|牛米", "N·m"],
  ["rpm\\b|r\\/min\\b|revolutions (?:a|per) minute|转\\/分", "rpm"],
  ["mT\\b", "mT"],
  ["kG\\b", "kG"],
  ["T\\b|tesla\\b", "T"],
  [`(?:vehicles?|cars?|EVs?|辆)${YEAR}`, "vehicles/a"],
  ["vehicles?\\b|cars?\\b|EVs?\\b|辆", "vehicles"],
  [`(?:units?|motors?|pieces?|sets?|台|套|件)${YEAR}`, "units/a"],
  ["employees?\\b|people\\b|workers?\\b|staff\\b|jobs?\\b|researchers?\\b|engineers?\\b|名员工|人", "people"],
  ["units?\\b|motors?\\b|pieces?\\b|台|套|件", "units"],
  ["kt\\b|kilotonnes?|千吨", "kt"],
  ["Mt\\b|megatonnes?", "Mt"],
  ["kg\\b|kilograms?|公斤|千克", "kg"],
  ["mg\\b|milligrams?|毫克", "mg"],
  ["lbs?\\b", "lb"],
  [TONNES, "t"],
  ["g\\b|grams?\\b|克", "g"],
  ["years?\\b|年", "a"],
  ["months?\\b|个月", "mo"],
  ["days?\\b|天", "d"],
  ["km\\b|kilomet(?:re|er)s?|公里", "km"],
  ["mm\\b|millimet(?:re|er)s?|毫米", "mm"],
  ["[µμ]m\\b|micromet(?:re|er)s?|microns?|微米", "µm"],
  ["m\\b|met(?:re|er)s?\\b|米", "m"],
];
