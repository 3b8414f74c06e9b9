import { matchAt, type Read } from "./match-at";

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const STEPS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const SCALES: Record<string, number> = { 万: 1e4, 亿: 1e8 };

const NUMERAL =
  /[一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿]*(?:点[零〇一二三四五六七八九]+)?/uy;

/** 半年, 半吨, 半个月; the unit follows. */
const HALF_OF_UNIT = /半(?=个月|年|吨|公斤)/uy;

/** “Several ten thousand” is not a number. */
const UNCERTAIN = /[数几上成好第]$/u;

/**
 * A number in Chinese numerals, such as 二十七万 or 三点五; null if none begins, `NaN` for one that cannot be parsed with
 * certainty: the digits of a year (二〇二五), several (数十万), an ordinal (第三).
 */
export function chineseNumberAt(text: string, at: number): Read<number> | null {
  const half = matchAt(HALF_OF_UNIT, text, at);
  if (half && !/[上下前后大小多各一两]$/u.test(text.slice(0, at))) return { value: 0.5, end: at + 1 };
  const found = matchAt(NUMERAL, text, at);
  if (!found) return null;
  const end = at + found[0].length;
  if (UNCERTAIN.test(text.slice(0, at))) return { value: Number.NaN, end };
  const [whole = "", decimals = ""] = found[0].split("点");
  // 三万五 means 35,000 to some and 30,005 to others.
  if (/[百千万亿][一二两三四五六七八九]$/u.test(whole)) return { value: Number.NaN, end };
  const places = Array.from(decimals, (digit) => DIGITS[digit] ?? 0).join("");
  const value = wholeNumber(whole);
  return { value: decimals ? Number(`${value}.${places}`) : value, end };
}

/** Digits of a section below 10,000 are added up, sections multiplied; two digits in a row are invalid. */
function wholeNumber(numeral: string): number {
  let [total, section, digit] = [0, 0, -1];
  for (const character of numeral) {
    const one = DIGITS[character];
    const step = STEPS[character];
    const scale = SCALES[character];
    if (one !== undefined) {
      if (digit > 0) return Number.NaN;
      digit = one;
    } else if (step !== undefined) {
      section += (digit < 0 ? 1 : digit) * step;
      digit = -1;
    } else if (scale !== undefined) {
      const below = section + Math.max(digit, 0);
      total = scale > 1e4 ? (total + below) * scale : total + below * scale;
      [section, digit] = [0, -1];
    }
  }
  return total + section + Math.max(digit, 0);
}

const MIXED = /(?:十亿|百万|千万|万亿|[百千万亿])(?![克瓦米卡焦伏帕赫])/uy;
const MIXED_SCALES: Record<string, number> = {
  百: 100,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  万亿: 1e12,
};
const DIGIT_PART = /\d+(?:\.\d+)?(?=[百千万])/uy;

/** The scale after digits, and what is added to it: 万 in 5万, and “2千” in 1万2千. Null without one. */
export function chineseScaleAt(text: string, at: number, digits: number): Read<number> | null {
  const found = matchAt(MIXED, text, at);
  if (!found) return null;
  let scale = MIXED_SCALES[found[0]] ?? 1;
  let value = digits * scale;
  let end = at + found[0].length;
  for (;;) {
    const part = matchAt(DIGIT_PART, text, end);
    const next = part && matchAt(MIXED, text, end + part[0].length);
    if (!part || !next) return { value, end };
    const smaller = MIXED_SCALES[next[0]] ?? 1;
    if (smaller >= scale) return { value, end };
    value += Number(part[0]) * smaller;
    scale = smaller;
    end += part[0].length + next[0].length;
  }
}

const PARTS =
  /(百|千|万|十|[一二两三四五六七八九]|\d+)分之(?:(\d+(?:\.\d+)?)|(?=[零〇一二两三四五六七八九十百]))/uy;
const TENTHS =
  /(?:([一二两三四五六七八九])|([1-9](?:\.\d)?))成(?:([一二三四五六七八九])(?![万千百十]))?(?![立本为员交品果功都长熟分就])/uy;
const HALF = /一半/uy;
/** 增长两倍: by twice as much, that is by 200 %; 增至两倍 means something else. */
const TIMES_MORE = /(?:([一二两三四五六七八九十])|(\d+(?:\.\d+)?))\s?倍(?!数|频|率)/uy;
const GREW = /(?:增长|增加|提高|提升|上升|上涨|扩大|激增|猛增|增|涨|多)了?(?:近|约|超过?|逾|大约|将近)?\s?$/u;

/** A share in Chinese words, in per cent: 百分之三十, 三分之一, 两成五, 一半. Null if none begins. */
export function chineseShareAt(text: string, at: number): Read<number> | null {
  const parts = matchAt(PARTS, text, at);
  if (parts) {
    const [whole, divisor = "", digits] = parts;
    const end = at + whole.length;
    const number = digits ? { value: Number(digits), end } : chineseNumberAt(text, end);
    if (!number) return null;
    const by = Number(divisor) || SCALES[divisor] || wholeNumber(divisor) || 1;
    return { value: (number.value / by) * 100, end: number.end };
  }
  const tenths = matchAt(TENTHS, text, at);
  if (tenths) {
    const [whole, numeral, digits, half] = tenths;
    const value = (numeral ? (DIGITS[numeral] ?? 0) : Number(digits)) * 10 + (half ? (DIGITS[half] ?? 0) : 0);
    return { value, end: at + whole.length };
  }
  const times = GREW.test(text.slice(Math.max(0, at - 8), at)) ? matchAt(TIMES_MORE, text, at) : null;
  if (times) {
    const [whole, numeral, digits] = times;
    const value = numeral ? wholeNumber(numeral) : Number(digits);
    return { value: value * 100, end: at + whole.length };
  }
  return matchAt(HALF, text, at) ? { value: 50, end: at + 2 } : null;
}
