import { matchAt, type Read } from "./match-at";

const SMALL = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const BELOW_HUNDRED = new Map<string, number>([
  ...SMALL.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);
const SCALES = new Map([
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);

const DOZEN = /(an?|half\s+an?|one|two|three|four|five|six|seven|eight|nine|ten)\s+dozen\b(?!\s+or\s+so)/iuy;
const WORD = /([A-Za-z]+)(?:-|\s+)?/uy;

/**
 * A number in English words with its scale: “three hundred”, “twenty-five thousand”, “half a million”, “two and a half
 * million”. Null if none begins. An article alone is not a number, but it means one before hundred, thousand and so on.
 */
export function englishNumberAt(text: string, at: number): Read<number> | null {
  const half = matchAt(/half\s+an?\s+(?=hundred|thousand|million|billion|trillion)/iuy, text, at);
  if (half) return scaled(0.5, text, at + half[0].length);
  const dozen = matchAt(DOZEN, text, at);
  if (dozen) {
    const [whole, count = ""] = dozen;
    const dozens = /^half/iu.test(count) ? 0.5 : (BELOW_HUNDRED.get(count.toLowerCase()) ?? 1);
    return { value: dozens * 12, end: at + whole.length };
  }
  const part = matchAt(/half\s+an?(?=\s+[a-z])/iuy, text, at);
  if (part) return { value: 0.5, end: at + part[0].length };
  const article = matchAt(/an?\s+(?=(?:hundred|thousand|million|billion|trillion)\b)/iuy, text, at);
  let place = article ? at + article[0].length : at;
  let [total, current, read] = [0, article ? 1 : 0, article !== null];
  let end = -1;
  for (;;) {
    const found = matchAt(WORD, text, place);
    const word = found?.[1]?.toLowerCase() ?? "";
    const small = BELOW_HUNDRED.get(word);
    const scale = SCALES.get(word);
    if (!found) break;
    if (small !== undefined) {
      // “Twenty five” is a number, “five twenty” is not.
      if (current % 100 !== 0 && !(current % 10 === 0 && small < 10 && current % 100 >= 20)) break;
      current += small;
      read = true;
    } else if (word === "hundred" && read) current = Math.max(current, 1) * 100;
    else if (scale !== undefined && read) {
      total += Math.max(current, 1) * scale;
      current = 0;
    } else if (word === "and" && read) {
      const rest = matchAt(/and\s+a\s+half\b(?!\s+of)\s*/iuy, text, place);
      if (rest) {
        const value = total + current + 0.5;
        return (
          scaled(value, text, place + rest[0].length) ?? { value, end: place + rest[0].trimEnd().length }
        );
      }
      const follows = matchAt(/and\s+([a-z]+)/iuy, text, place)?.[1]?.toLowerCase() ?? "";
      const joins = total + current >= 100 && current % 100 === 0 && BELOW_HUNDRED.has(follows);
      if (!joins) break;
      place += found[0].length;
      continue;
    } else break;
    end = place + word.length;
    place += found[0].length;
  }
  return end < 0 ? null : { value: total + current, end };
}

function scaled(number: number, text: string, at: number): Read<number> | null {
  const word = matchAt(/(hundred|thousand|million|billion|trillion)\b/iuy, text, at)?.[1]?.toLowerCase();
  const scale = word === "hundred" ? 100 : word ? SCALES.get(word) : undefined;
  return word && scale ? { value: number * scale, end: at + word.length } : null;
}

const PARTS = new Map([
  ["half", 2],
  ["third", 3],
  ["quarter", 4],
  ["fourth", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["seventh", 7],
  ["eighth", 8],
  ["ninth", 9],
  ["tenth", 10],
]);
const COUNTS = "an?|one|two|three|four|five|six|seven|eight|nine";
const SHARE = new RegExp(
  `(${COUNTS}|\\d)(?:-|\\s+)(half|halves|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?\\b`,
  "iuy",
);
/** What a share refers to, or what it does to something. */
const OF =
  /\s*(?:of\b(?!\s+(?:a\s+(?:million|billion)|(?:19|20)\d\d))|的|stake|share|interest|holding|less|more|lower|higher|fall|drop|cut|decline|rise|increase|reduction)/iuy;
const HALF = /half(?=\s+(?:of|the|its|their|all)\b)/iuy;
const SLASH = /([1-9])\s?\/\s?([2-9]|10)(?:rds|ths)?(?![\d/.,])/uy;
const FRACTION = /[¼½¾⅐-⅞]/uy;

const OF_TEN = "two|three|four|five|six|seven|eight|nine|ten|(?:[2-9]|10|20|50|100)(?![\\d.,%])";
/** “One in five magnets”, “nine out of ten”; but not “one in five years”, nor one of five plants. */
const IN = new RegExp(
  `(one|two|three|four|five|six|seven|eight|nine|[1-9])\\s+(?:in|out\\s+of)\\s+(?:every\\s+)?(${OF_TEN})\\b(?!\\s+(?:[a-z]+\\s+)?(?:years?|months?|weeks?|days?|hours?|decades?|quarters?|countries|places|phases|stages|steps|lots|tranches)\\b)`,
  "iuy",
);

/** Excludes “the second half of 2024” and “the third of May”, which are not shares. */
const ORDINAL = /(?:first|second|third|latter|other|last|this|that|the|each|per|every)[-\s]+$/iu;

/** A share in English words, in per cent: “a third of supply”, “two-fifths”, “1/3 of”, “¾ of”. Null if none begins. */
export function englishShareAt(text: string, at: number): Read<number> | null {
  const before = text.slice(Math.max(0, at - 20), at);
  const words = matchAt(SHARE, text, at);
  if (words && !ORDINAL.test(before)) {
    const [whole, count = "", part = ""] = words;
    const end = at + whole.length;
    const number = /^an?$/iu.test(count) ? 1 : Number(count) || (BELOW_HUNDRED.get(count.toLowerCase()) ?? 1);
    const by = PARTS.get(part.toLowerCase().replace("halves", "half")) ?? 1;
    if (number < by && isShare(text, end, before)) return { value: (number / by) * 100, end };
  }
  const among = matchAt(IN, text, at);
  if (among && !/[A-Za-z\d]$/u.test(before)) {
    const [number = 0, of = 1] = among
      .slice(1)
      .map((word) => Number(word) || BELOW_HUNDRED.get(word.toLowerCase()));
    if (number < of) return { value: (number / of) * 100, end: at + among[0].length };
  }
  const half = matchAt(HALF, text, at);
  if (half && !ORDINAL.test(before)) return { value: 50, end: at + 4 };
  const slash = matchAt(SLASH, text, at);
  if (slash && Number(slash[1]) < Number(slash[2]) && isShare(text, at + slash[0].length, before))
    return { value: (Number(slash[1]) / Number(slash[2])) * 100, end: at + slash[0].length };
  const sign = matchAt(FRACTION, text, at);
  if (sign && isShare(text, at + 1, before)) return { value: fractionOf(sign[0]) * 100, end: at + 1 };
  return null;
}

/** “More than a third”, unless what follows could make it a third party. */
const COMPARED =
  /\b(?:more than|less than|over|under|above|below|at least|at most|up to|about|around|nearly|almost|roughly|some|exactly)\s+$/iu;

const isShare = (text: string, end: number, before: string): boolean =>
  matchAt(OF, text, end) !== null ||
  (COMPARED.test(before) && matchAt(/\s*(?:$|[.,;:)\]])/uy, text, end) !== null) ||
  /\bby\s+(?:about\s+|nearly\s+|almost\s+|more than\s+)?$/iu.test(before);

/** The number of a fraction in one character: ¾ is 0.75. */
export function fractionOf(sign: string): number {
  const [above, below] = sign.normalize("NFKC").split("⁄").map(Number);
  return above !== undefined && below ? above / below : Number.NaN;
}

/** By how much, in per cent, something has changed that doubled, tripled, halved … */
export const MULTIPLIED: readonly (readonly [pattern: string, change: number])[] = [
  ["doubled\\b|翻了?一?番", 100],
  ["tripled\\b|trebled\\b", 200],
  ["quadrupled\\b|翻了?两番", 300],
  ["halved\\b|减半|腰斩", -50],
];
