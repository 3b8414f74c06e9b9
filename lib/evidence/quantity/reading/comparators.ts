import type { Comparator } from "@/lib/db/generated/enums";

type Pattern = readonly (readonly [pattern: string, meaning: Comparator])[];

const MORE =
  "(?:more|greater|higher|larger|longer|above|over|exceed(?:s|ed|ing)?|in excess of|beyond)(?:\\s+than)?";
const LESS = "(?:less|fewer|lower|smaller|below|under)(?:\\s+than)?";
const NOT = "(?:not|no|never|n[’']t|nor|without|cannot)\\s+(?:be\\s+|been\\s+)?";

/** Before the number; longer and negated ones first. */
const BEFORE: Pattern = [
  [`${NOT}${MORE}|不(?:得|会|能)?(?:超过?|高于|大于|多于|逾)|未超过?|≤|<=`, "lte"],
  [`${NOT}${LESS}|不(?:得|会|能)?(?:低于|少于|小于)|未低于|≥|>=`, "gte"],
  ["at least|a minimum of|minimum(?: of)?|min\\.|as (?:little|few|low) as|upwards of|至少|最少|最低", "gte"],
  [
    "at most|up to|a maximum of|maximum(?: of)?|max\\.|as (?:much|many|high) as|no later than|至多|最多|最高(?:达)?|上限为?",
    "lte",
  ],
  [
    `more than|(?:greater|higher|larger) than|in excess of|exceed(?:s|ed|ing)?|over|above|north of|>|超过?|高于|大于|多于|逾|突破`,
    "gt",
  ],
  [
    `less than|fewer than|(?:lower|smaller) than|under|below|south of|(?:just )?short of|(?:just )?shy of|not quite|<|低于|小于|少于|不足|不到|未达|未满`,
    "lt",
  ],
  [
    "~|≈|about|around|approximately|approx\\.?|roughly|nearly|almost|close to|near|an estimated|estimated(?: at)?|some|circa|ca?\\.|in the region of|约为?|大约|大概|接近|将近|(?<!最)近",
    "about",
  ],
];

/** After the number and its unit. */
const BEHIND: Pattern = [
  ["or (?:more|above|higher|over)\\b|and (?:above|more|up)\\b|at (?:the )?least\\b|及?以上", "gte"],
  ["or (?:less|below|lower|fewer|under)\\b|at (?:the )?most\\b|(?:及?以下|以内|之内)", "lte"],
  ["or so\\b|or thereabouts\\b|左右|上下|前后", "about"],
];

const before = BEFORE.map(
  ([pattern, meaning]) =>
    [new RegExp(`(?:^|[^A-Za-z]|(?<=[<>~≈≤≥]))(?:${pattern})\\s*$`, "iu"), meaning] as const,
);
const behind = BEHIND.map(
  ([pattern, meaning]) => [new RegExp(`\\s*(?:${pattern})`, "iuy"), meaning] as const,
);

/** The search distance for a comparator before a number, in characters. */
const REACH = 40;

/** The comparator that ends where a number begins, or null; “no more than about” is “no more than”. */
export function comparatorBefore(text: string, start: number): { meaning: Comparator; start: number } | null {
  const words = text.slice(Math.max(0, start - REACH), start);
  for (const [pattern, meaning] of before) {
    const found = pattern.exec(words);
    if (!found) continue;
    const place = start - (words.length - found.index);
    if (meaning !== "about") return { meaning, start: place };
    const further = comparatorBefore(text, place + (/^[^A-Za-z~≈约近大接将]/u.test(found[0]) ? 1 : 0));
    return further ?? { meaning, start: place };
  }
  return null;
}

/** The comparator that follows a quantity, and where it ends. */
export function comparatorBehind(text: string, end: number): { meaning: Comparator; end: number } | null {
  for (const [pattern, meaning] of behind) {
    pattern.lastIndex = end;
    const found = pattern.exec(text);
    if (found) return { meaning, end: end + found[0].length };
  }
  return null;
}

const TURNED: Partial<Record<Comparator, Comparator>> = { gt: "lt", gte: "lte", lt: "gt", lte: "gte" };

/** The comparator of the negated value: a fall by more than 5 % is a change of less than −5 %. */
export const turned = (comparator: Comparator): Comparator => TURNED[comparator] ?? comparator;
