/** What makes a number a quantity: signs before it, units and nouns of the field behind it. */
export const CURRENCIES =
  "(?:US\\$|A\\$|C\\$|HK\\$|[$€£¥￥]|\\b(?:USD|EUR|GBP|AUD|CAD|CNY|RMB|JPY|KRW|HKD|SEK) )";

export const UNITS =
  "(?:%|％|‰|(?:per cent|percent|percentage points?|basis points?|tonnes?|tons?|kt|Mt|kilotonnes?|kilograms?|kg|grams?|mg|kilometres?|km|metres?|millimetres?|mm|hectares?|GWh|MWh|kWh|TWh|GW|MW|kW|kilowatts?|megawatts?|gigawatts?|ppm|°C|kelvins?|kOe|MGOe|teslas?|nm|µm|rpm|volts?|barrels?|dollars?|euros?|yuan|renminbi|yen)(?![\\p{L}\\d]))";

export const SCALES = "(?:(?:thousand|million|billion|trillion|mn|bn|m|k)(?![\\p{L}\\d]))";

/** In the plural: “the 8861 plant” is a name. */
export const COUNTED =
  "(?:mines|deposits|plants|factories|refineries|smelters|furnaces|kilns|magnets|motors|vehicles|cars|turbines|robots|drones|aircraft|employees|workers|staff|engineers|researchers|people|jobs|companies|firms|producers|suppliers|customers|shareholders|subsidiaries|patents|licen[cs]es|permits|projects|contracts|orders|production lines|units|sets)(?!\\p{L})";

export const CHINESE_UNITS =
  "(?:[百千万亿]*(?:吨|公斤|千克|克|公里|亩|公顷|元|美元|欧元|日元|千瓦时|兆瓦时|千瓦|兆瓦|度|倍|人|家|台|辆|座|条生产线|项专利|套)|个百分点)";
