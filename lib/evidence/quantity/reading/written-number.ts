import { fractionOf } from "./english-number";
import { matchAt, type Read } from "./match-at";

/** No digit may follow, not even after a grouping or decimal sign: part of a number is a different number. */
const END = "(?![.,'’·˙]?\\d)";

/** The formats of grouped and decimal digits; other formats are not parsed. */
const FORMS: readonly { form: RegExp; decimal: "." | "," | null }[] = [
  { form: new RegExp(`0,\\d+${END}`, "uy"), decimal: "," },
  { form: new RegExp(`\\d{1,3}(?: \\d{3})+(?![ ]\\d{3}(?!\\d))(?:\\.\\d+)?${END}`, "uy"), decimal: "." },
  { form: new RegExp(`\\d{1,3}(?: \\d{3})+(?:,\\d+)?${END}`, "uy"), decimal: "," },
  { form: new RegExp(`\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?${END}`, "uy"), decimal: "." },
  { form: new RegExp(`\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d+)?${END}`, "uy"), decimal: "." },
  { form: new RegExp(`\\d{1,3}(?:\\.\\d{3})+,\\d+${END}`, "uy"), decimal: "," },
  { form: new RegExp(`\\d{1,3}(?:\\.\\d{3}){2,}${END}`, "uy"), decimal: null },
  { form: new RegExp(`\\d{1,3}(?:['’·˙]\\d{3})+(?:[.]\\d+)?${END}`, "uy"), decimal: "." },
  { form: new RegExp(`\\d+,\\d{1,2}${END}`, "uy"), decimal: "," },
  { form: new RegExp(`\\d+(?:\\.\\d+)?${END}`, "uy"), decimal: "." },
];

const POWER = /\s?[×x*·⋅]\s?10(?:\^\(?([-−]?\d{1,2})\)?|\*\*([-−]?\d{1,2})|([⁻]?[⁰¹²³⁴-⁹]{1,2}))(?![\d.])/uy;
const EXPONENT = /[eE]([+-]?\d{1,2})(?![\w.])/uy;
const RAISED = /[⁻]?[⁰¹²³⁴-⁹]{1,2}/uy;
const CARET = /\^\(?([-−]?\d{1,2})\)?(?![\d.])/uy;
const FRACTION = /\s?([¼½¾⅐-⅞])/uy;
const TIMES = /\s?[×x*⋅]\s?\d/uy;
const DIGITS_AND_SIGNS = /[\d.,'’·˙]*\d/uy;

/**
 * A number in digits, with its power of ten or fraction. Null without a digit; `NaN` for digits that are not clearly
 * one number (2.5.1, 3,1415), so that they are skipped completely.
 */
export function writtenNumberAt(text: string, at: number): Read<number> | null {
  const lone = matchAt(/[¼½¾⅐-⅞]/uy, text, at);
  if (lone) return { value: fractionOf(lone[0]), end: at + 1 };
  if (!/\d/u.test(text.charAt(at))) return null;
  const digits = digitsAt(text, at);
  if (!digits) {
    const all = matchAt(DIGITS_AND_SIGNS, text, at)?.[0] ?? text.charAt(at);
    return { value: Number.NaN, end: at + all.length };
  }
  const { value, end } = digits;
  const fraction = Number.isInteger(value) ? matchAt(FRACTION, text, end) : null;
  if (fraction) return { value: value + fractionOf(fraction[1] ?? ""), end: end + fraction[0].length };
  const power = matchAt(POWER, text, end);
  if (power) {
    const exponent = exponentOf(power[1] ?? power[2] ?? power[3] ?? "");
    return { value: shifted(value, exponent), end: end + power[0].length };
  }
  const exponent = matchAt(EXPONENT, text, end);
  if (exponent) return { value: shifted(value, Number(exponent[1])), end: end + exponent[0].length };
  return raised(text, at, digits);
}

/** A superscript number after ten is its power, after any other number a note. */
function raised(text: string, at: number, { value, end }: Read<number>): Read<number> {
  const caret = matchAt(CARET, text, end);
  const sign = matchAt(RAISED, text, end);
  if (!caret && !sign) return { value, end };
  const behind = end + (caret ?? sign ?? [""])[0].length;
  if (text.slice(at, end) !== "10") return { value: caret ? Number.NaN : value, end: behind };
  const exponent = exponentOf(caret?.[1] ?? sign?.[0] ?? "");
  // 10¹ and 10² may also be ten with a note.
  return { value: caret || exponent >= 3 || exponent < 0 ? 10 ** exponent : Number.NaN, end: behind };
}

/** Whether a number is multiplied by what follows, in a way that is not a power of ten. */
export const isFactor = (text: string, end: number): boolean => matchAt(TIMES, text, end) !== null;

function digitsAt(text: string, at: number): Read<number> | null {
  for (const { form, decimal } of FORMS) {
    const found = matchAt(form, text, at)?.[0];
    if (found === undefined) continue;
    const groups = decimal === "," ? /[. '’·˙]/gu : decimal === "." ? /[, '’·˙]/gu : /\./gu;
    return { value: Number(found.replace(groups, "").replace(",", ".")), end: at + found.length };
  }
  return null;
}

const exponentOf = (text: string): number =>
  Number(text.replace(/[⁻−]/u, "-").replace(/[⁰¹²³⁴-⁹]/gu, (digit) => digit.normalize("NFKC")));

/** Multiplies by a power of ten without the noise of binary fractions. */
const shifted = (value: number, exponent: number): number => Number((value * 10 ** exponent).toPrecision(15));
