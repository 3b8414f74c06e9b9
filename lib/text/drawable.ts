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
