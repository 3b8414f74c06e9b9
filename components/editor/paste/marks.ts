import { INVISIBLE } from "@/lib/imports/decoding/clean-text";
import { each, isBlank, styleOf, textsOf, unwrap, wrapContents } from "./dom";

const INLINE =
  "span,font,a,b,strong,i,em,u,s,small,big,code,ins,abbr,time,bdi,bdo,label,mark,samp,kbd,var,cite,dfn";
/** Superscript or subscript content: a power, an index, a charge, a note mark. */
const SHORT = /^[\p{L}\p{N}\s.,+−–=()*†‡/\-[\]]{1,16}$/u;

/** Styled superscript and subscript become `sup` and `sub`, or 10³ would become 103; bold and italic are kept. */
export function readMarks(root: HTMLElement): void {
  for (const element of each(root, INLINE)) {
    const place = placeOf(element);
    if (place && !element.closest("sup,sub") && !isBlank(element)) wrapContents(element, place);
  }
  for (const element of each(root, "sup,sub")) {
    const level = /^baseline\b/i.test(styleOf(element).get("vertical-align") ?? "");
    if (level && !element.hasAttribute("data-footnote")) unwrap(element);
  }
  // Google Docs wraps the whole copy in a `b` that is not bold.
  for (const element of each(root, "b,strong")) {
    if (/^(?:normal|[1-4]00)$/.test(styleOf(element).get("font-weight") ?? "")) unwrap(element);
  }
  for (const element of each(root, "i,em")) {
    if (/^normal$/.test(styleOf(element).get("font-style") ?? "")) unwrap(element);
  }
  for (const element of each(root, "h1,h2,h3,h4,h5,h6")) {
    for (const bold of each(element, "b,strong")) unwrap(bold);
    for (const styled of [element, ...each(element, "[style*=font-weight]")]) styled.removeAttribute("style");
  }
  readTexts(root);
}

function placeOf(element: Element): "sup" | "sub" | null {
  const classes = element.getAttribute("class") ?? "";
  if (/(?:^|\s)Superscript(?:\s|$)/.test(classes)) return "sup";
  if (/(?:^|\s)Subscript(?:\s|$)/.test(classes)) return "sub";
  const style = styleOf(element);
  const vertical = style.get("vertical-align") ?? "";
  if (/^(?:super|text-top)\b/i.test(vertical) || style.get("font-variant-position") === "super") return "sup";
  if (/^(?:sub|text-bottom)\b/i.test(vertical) || style.get("font-variant-position") === "sub") return "sub";
  if (!SHORT.test(element.textContent ?? "")) return null;
  const raised = Number.parseFloat(style.get("mso-text-raise") ?? vertical);
  if (raised) return raised > 0 ? "sup" : "sub";
  const top = /^relative\b/.test(style.get("position") ?? "") ? Number.parseFloat(style.get("top") ?? "") : 0;
  return top ? (top < 0 ? "sup" : "sub") : null;
}

const HAN = "\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef";
const HAN_LINES = new RegExp(`(?<=[${HAN}])[ \\t]*\\r?\\n\\s*(?=[${HAN}])`, "gu");

/** Joins Chinese lines that are broken only in the source code without a space; removes invisible characters. */
function readTexts(root: HTMLElement): void {
  for (const text of textsOf(root)) {
    const seen = withoutInvisible(text.data);
    const lines = seen.includes("\n") && !text.parentElement?.closest("pre");
    const read = lines ? seen.replace(HAN_LINES, "") : seen;
    if (read !== text.data) text.data = read;
  }
}

/** Text without invisible characters and bidirectional controls. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, "");
