const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Plain text as HTML and XML take it, in elements and in attributes; characters that XML 1.0 has no place for are left
 * out. Whatever puts words between tags without React goes through here.
 */
export function markupText(words: string): string {
  return words
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? "");
}

/** What the fonts of our pictures have no letters for: the drawing library would ask a font service on the network. */
const UNKNOWN =
  /[^\u0020-\u007e\u00a0-\u017f\u2010-\u2026\u20ac\u2122\u2212\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]/gu;

/** A text on one line, without the letters that a picture cannot show. */
export function drawableText(text: string): string {
  return lineOf(text).replaceAll(UNKNOWN, "").replaceAll(/\s+/g, " ").trim();
}

/** Whether a picture can show a text as it is: a quotation leaves nothing out. */
export function isDrawable(text: string): boolean {
  return drawableText(text) === lineOf(text);
}

const lineOf = (text: string): string => text.normalize("NFC").replaceAll(/\s+/g, " ").trim();
