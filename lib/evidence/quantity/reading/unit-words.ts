/**
 * Patterns for units as written in texts, in English and Chinese; the first match counts, so longer ones come first.
 */
type Pattern<T> = readonly (readonly [pattern: string, meaning: T])[];

const YEAR =
  "(?:\\s*\\/\\s*(?:a|yr?|year|annum)(?![a-z])|\\s*(?:\\/|每)\\s*年|[\\s-]*(?:a|per|each|every)[\\s-]+(?:year|annum)|\\s*p\\.?\\s?a(?:\\.|(?![a-z]))|\\s*(?:annually|yearly))";
const MONTH = "(?:\\s*\\/\\s*(?:mo|month)(?![a-z])|\\s*(?:\\/|每)\\s*月|[\\s-]*(?:a|per|each)[\\s-]+month)";
const DAY = "(?:\\s*\\/\\s*(?:d|day)(?![a-z])|\\s*(?:\\/|每)\\s*[日天]|[\\s-]*(?:a|per|each)[\\s-]+day)";
/** Tonnes of what: “5,000 t REO a year”, “40,000 MT of magnets a year”. */
const OF_WHAT =
  "(?:\\s+(?:of\\s+)?(?:T?REO|REE|NdPr|NdFeB|rare[\\s-]earths?|oxides?|magnets?|metals?|concentrates?)){0,2}";
const TONNES = "(?:metric[\\s-]+)?(?:[Tt]onnes?|[Tt]ons?|TONNES|TONS)\\b|公吨|吨|MT\\b|mt\\b|t(?![a-zA-Z])";

/**
 * After the number, except for sums of money. Case matters: MW is not mW, mT is a flux density, and MT in trade is a
 * metric ton. `mtpa` is not here: it can mean million tonnes or metric tons.
 */
export const UNIT_WORDS: Pattern<string> = [
  ["(?:wt|at|mass|vol)?[.\\s-]{0,2}%", "%"],
  ["per\\s?cent(?:age[\\s-]points?)?\\b(?!age)|percentage[\\s-]points?\\b|[Pp]ct\\b|pp\\b|个?百分点", "%"],
  ["ppm\\b|parts per million|g\\s?\\/\\s?t\\b|grams? per (?:metric )?tonn?e?|克\\s?[\\/每]\\s?吨", "ppm"],
  [`(?:kt|KT|kilotonnes?|ktonnes?)${OF_WHAT}${YEAR}|ktpa\\b|KTPA\\b|ktpy\\b`, "kt/a"],
  [`(?:Mt|megatonnes?)${YEAR}|Mtpa\\b|Mtpy\\b`, "Mt/a"],
  [`(?:${TONNES})${OF_WHAT}${YEAR}|tpa\\b|TPA\\b|tpy\\b`, "t/a"],
  [`(?:${TONNES})${OF_WHAT}${MONTH}`, "t/mo"],
  [`(?:${TONNES})${DAY}|tpd\\b`, "t/d"],
  [`(?:kg|[Kk]ilograms?)${YEAR}`, "kg/a"],
  ["kJ\\s?\\/\\s?m(?:3|³|\\^3)", "kJ/m3"],
  ["MGOe\\b", "MGOe"],
  ["kA\\s?\\/\\s?m\\b", "kA/m"],
  ["kOe\\b", "kOe"],
  ["kW\\s?\\/\\s?kg\\b", "kW/kg"],
  [`GWh${YEAR}`, "GWh/a"],
  ["TWh\\b", "TWh"],
  ["GWh\\b", "GWh"],
  ["MWh\\b", "MWh"],
  ["kWh\\b|[Kk]ilowatt[- ]hours?\\b|千瓦时|度电", "kWh"],
  ["GW\\b|[Gg]igawatts?\\b", "GW"],
  ["MW\\b|[Mm]egawatts?\\b|兆瓦", "MW"],
  ["kW\\b|KW\\b|[Kk]ilowatts?\\b|千瓦", "kW"],
  ["W\\b|watts?\\b|瓦", "W"],
  ["GPa\\b", "GPa"],
  ["MPa\\b|兆帕", "MPa"],
  ["bar\\b", "bar"],
  ["°\\s?C\\b|degrees? (?:Celsius|centigrade)\\b|degrees? C\\b|摄氏度", "°C"],
  ["°\\s?F\\b|degrees? Fahrenheit\\b", "°F"],
  ["[Kk]elvins?\\b|(?<=\\s)K\\b", "K"],
  ["N\\s?[·⋅•.]?\\s?m\\b|newton[- ]met(?:re|er)s?\\b|牛米", "N·m"],
  ["rpm\\b|r\\/min\\b|revolutions (?:a|per) minute|转\\/分钟?", "rpm"],
  ["mT\\b|[Mm]illiteslas?\\b|毫特", "mT"],
  ["kG\\b|[Kk]ilogauss\\b", "kG"],
  ["T\\b|[Tt]eslas?\\b|特斯拉", "T"],
  [`(?:[Vv]ehicles?|[Cc]ars?|EVs?|辆)${YEAR}`, "vehicles/a"],
  ["(?:[Ee]lectric )?(?:[Vv]ehicles?|[Cc]ars?)\\b|EVs?\\b|辆", "vehicles"],
  [`(?:[Uu]nits?|[Mm]otors?|[Pp]ieces?|[Ss]ets?|台|套|件)${YEAR}`, "units/a"],
  [`(?:[Uu]nits?|[Mm]otors?|[Pp]ieces?|[Ss]ets?|台|套|件)${MONTH}`, "units/mo"],
  [
    "[Ee]mployees?\\b|people\\b|persons?\\b|[Ww]orkers?\\b|staff\\b|jobs?\\b|[Rr]esearchers?\\b|[Ee]ngineers?\\b|名员工|余?人(?!民)",
    "people",
  ],
  ["[Uu]nits?\\b|[Mm]otors?\\b|[Pp]ieces?\\b|台|套|件", "units"],
  ["kt\\b|KT\\b|[Kk]ilotonnes?\\b|ktonnes?\\b|千吨", "kt"],
  ["Mt\\b|[Mm]egatonnes?\\b", "Mt"],
  ["kg\\b|KG\\b|Kg\\b|[Kk]ilograms?\\b|[Kk]ilos?\\b|公斤|千克", "kg"],
  ["mg\\b|[Mm]illigrams?\\b|毫克", "mg"],
  ["lbs?\\b", "lb"],
  [TONNES, "t"],
  ["g\\b|grams?\\b|克(?!拉)", "g"],
  ["years?\\b|年(?!代|产|度|报|规划|计划)", "a"],
  ["months?\\b|个月", "mo"],
  ["days?\\b|天", "d"],
  ["km\\b|[Kk]ilomet(?:re|er)s?\\b|公里|千米", "km"],
  ["mm\\b|[Mm]illimet(?:re|er)s?\\b|毫米", "mm"],
  ["µm\\b|[Mm]icromet(?:re|er)s?\\b|[Mm]icrons?\\b|微米", "µm"],
  ["m\\b|[Mm]et(?:re|er)s?\\b|米", "m"],
];

/** Other names of units that a claim may have, and the factor for their number. */
export const SCALED_UNIT_WORDS: Pattern<{ code: string; factor: number }> = [
  ["‰|per\\s?mille?\\b", { code: "%", factor: 0.1 }],
  ["(?:basis points?|bps?)\\b|个?基点", { code: "%", factor: 0.01 }],
];

/** Units that a claim cannot have: the number is not parsed. */
export const OTHER_UNIT_WORDS: Pattern<true> = [
  ["(?:[cdkmn]?m|ft|in)(?:²|³|\\^?[23](?!\\d))", true],
  ["(?:square|cubic)\\s", true],
  ["(?:ha|hectares?|acres?|[Ll]it(?:re|er)s?|[Ll]|ml|barrels?|bbls?|boe|gallons?)\\b", true],
  ["(?:troy\\s+)?(?:oz|ounces?)\\b|carats?\\b|(?:short|long)[\\s-]tons?\\b|st\\b", true],
  ["(?:hours?|hrs?|h|min(?:ute)?s?|s|secs?|seconds?|weeks?|quarters?|decades?|centur(?:y|ies))\\b", true],
  ["(?:Wh|[kMGT]?J|k?cal|(?:MM)?Btu|m?A|kA|Ah|mAh|k?V|[kMG]?Hz|[kM]?Ω|mol|mmol|Pa|kPa|psi)\\b", true],
  ["(?:nm|cm|ft|feet|foot|inch(?:es)?|miles?|yards?|yd)\\b", true],
  ["(?:Oe|G|Gs|gauss|µg|ng|dB|[Kk]T|MTPA|mtpa)\\b", true],
  ["fold\\b|(?:US\\s+|euro\\s+)?cents?\\b|pence\\b|¢|[MkK]lbs?\\b|[Gg]auss\\b|[Oo]ersteds?\\b", true],
  ["(?:pp[bqt]|b?hp|PS|horsepower|cc|Sv|mSv|Bq|kBq|lux|lm|dpi|px|kbps|[MG]bps|[kMGT]B|rad|deg)\\b", true],
  [
    "马力|平方|立方|公顷|亩|升|桶|盎司|克拉|小时|分钟|秒|周(?!年)|个?季度|短吨|长吨|斤|英|厘米|纳米|伏|赫兹",
    true,
  ],
];

/** After “per”, “a” or a slash: what turns a quantity into a rate, so that the number alone means something else. */
export const RATE_WORDS =
  "seconds?|minutes?|hours?|hrs?|h|shifts?|weeks?|fortnight|quarters?|shares?|pounds?|lbs?|ounces?|oz|barrels?|litres?|liters?|gallons?|square|cubic|hectares?|ha|acres?|capita|head|tonnes?|tons?|kg|kilograms?|day|month|year|annum|unit|piece|vehicle|car|share|kWh|MWh|MW|kW|metre|meter|m";
