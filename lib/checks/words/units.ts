/** What makes a number a quantity, beyond the units that claims have: signs before it, nouns of the field after it. */
export const CURRENCIES =
  "(?:(?:US|A|C|HK|S|NZ|NT|R)\\$|[$€£¥￥₩₹₽₫฿₺]|\\b(?:USD|EUR|GBP|AUD|CAD|CNY|RMB|JPY|KRW|HKD|SEK|SGD|NOK|DKK|CHF|INR|BRL|RUB|ZAR|MYR|THB|VND|IDR|TWD|NZD|PLN|KZT|Rs\\.?|RM) ?)";

export const UNITS =
  "(?:(?:(?:wt|vol|at|mol)\\.?[ -]?)?[%％‰]|(?:per[ -]cent|percent|percentage points?|basis points?|bps|points|tonnes?|tons?|kt|Mt|kilotonnes?|kilograms?|kg|grams?|mg|kilometres?|kilometers?|km²?|metres?|meters?|millimetres?|mm|cm|nm|µm|μm|microns?|hectares?|ha|acres?|sq(?:uare)? (?:metres?|meters?|feet|kilometres?|kilometers?|miles?|km|m)|cubic (?:metres?|meters?|feet)|m[²³23]|miles?|feet|ft|inch(?:es)?|GWh|MWh|kWh|TWh|GW|MW|kW|kilowatts?|megawatts?|gigawatts?|watts?|[kMG]?Hz|[kM]?V|[kMG]VA|[kM]var|mA|kA|Ah|mAh|ppm|ppb|°C|°F|kelvins?|kOe|Oe|MGOe|teslas?|gauss|[kMG]?Pa|psi|bar|[kMG]?J|rpm|volts?|amps?|ohms?|lit(?:re|er)s?|gallons?|barrels?|bbl|ounces?|oz|carats?|pounds?|lbs?|mol|dollars?|euros?|yuan|renminbi|yen|won|rupees?|cents?|pence|fen|jiao|roubles?|rubles?|kronor|kroner|francs?|pounds sterling|hours?|minutes?|seconds?|days?|weeks?|months?|quarters|years?|decades?|dwt|pc|pct|crore|lakh|TEU|mph|Mm[³3]|km[³3]|bcm|tph|tpd|tpm|dmt|wmt|knots|GBq|MBq|Bq|mSv)(?![\\p{L}\\d]))";

export const SCALES = "(?:(?:thousand|million|billion|trillion|mn|bn|m|k)(?![\\p{L}\\d]))";

/** Numbers in words, before a hundred, a thousand and so on. */
export const NUMERALS =
  "(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|half an?|several|a few|many)";

/** “2.5 times those in China”, “tenfold”, “3x” */
export const MULTIPLES = "(?:times(?! (?:a|per|in|since)\\b)|-?fold|[x×](?![\\p{L}\\d]))(?!\\p{L})";

/** Products named by a model number: “Boeing’s 787 aircraft”. */
const MODELLED =
  "magnets|motors|vehicles|cars|trucks|buses|turbines|robots|drones|aircraft|planes|jets|jetliners|airliners|helicopters|engines|phones|missiles|tanks|submarines|satellites|units|sets|chips|reactors|trains|batteries";
export const NAMED_BY_MODEL = new RegExp(`(?:${MODELLED})$`, "u");

/** Chips are named by their process: “chips of 14 nanometres and below”, “a 7 nm node”, 28纳米芯片. */
export const NANOMETRES = /^[\d.,]+[\s-]?(?:nm|nanomet(?:re|er)s?|纳米)/u;
const CHIPS = "(?:(?:micro)?chips?|semiconductors?|nodes?|processors?|logic)";
export const NODE_BEFORE = new RegExp(
  `\\b${CHIPS} (?:(?:of|at|on|from|below|under|above|made|smaller than|finer than|a|the) ){0,3}$`,
  "iu",
);
export const NODE_AFTER = new RegExp(
  `^[ -](?:(?:logic|process|and (?:below|above|smaller)|or (?:below|less|smaller)|class|technology) ){0,2}${CHIPS}\\b|^(?:及以下)?(?:的)?(?:芯片|制程|工艺|节点)`,
  "iu",
);

/** Any other things in the plural, or “nine out of ten” of them. */
export const OTHER_THINGS =
  "(?:[\\p{Ll}-]+ )?\\p{Ll}{2,}[^suia\\W]s(?!\\p{L})(?! (?:to|that|the|how|what|an?|of the law)\\b)";

/** In the plural: “the 8861 plant” is a name. */
export const COUNTED = `(?:mines|deposits|plants|factories|refineries|smelters|furnaces|kilns|${MODELLED}|employees|workers|staff|engineers|researchers|scientists|miners|people|persons|jobs|posts|companies|firms|enterprises|producers|suppliers|customers|buyers|traders|exporters|importers|manufacturers|shareholders|investors|subsidiaries|patents|licen[cs]es|permits|projects|contracts|orders|applications|applicants|shipments|cargoes|consignments|containers|vessels|ships|wagons|wells|boreholes|holes|drillholes|samples|rigs|pits|shafts|sites|production lines|lines|shares|bidders|banks|lenders|households|homes|villages|countries|provinces|cities|members|offices|stores|wafers|tests|cycles|cases|inspections|violations|arrests|deaths|injuries|accidents|students|graduates|pieces)(?!\\p{L})`;

export const CHINESE_UNITS =
  "(?:余|多)?(?:[百千万亿]*(?:余|多)?(?:吨|公斤|千克|克|毫克|公里|千米|米|毫米|微米|纳米|平方米|平方公里|立方米|亩|公顷|元|美元|欧元|日元|港元|韩元|英镑|千瓦时|兆瓦时|千瓦|兆瓦|度|℃|摄氏度|倍|人|名|家|台|辆|座|架|艘|条生产线|条|项专利|项|套|件|个月|年(?!代|产|度|报|[初底末中前后]|[间以来])(?=期|的|以上|左右|多)|天|小时|个(?!月)国家|个项目|个矿|处矿)|个百分点|个?基点|[万亿])";
