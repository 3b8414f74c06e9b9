import { LATIN_MOJIBAKE } from "@/lib/checks/words/mojibake";
import { BrokenFile } from "../import-file";
import type { Notice } from "../types";

export type DecodedText = { text: string; notices: Notice[] };

/** Zero-width characters, bidirectional controls, byte order marks: they change what a text appears to say. */
export const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const CONTROLS = /[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;
const LINE_ENDS = /\r\n?|\u0085|\u2028|\u2029|[\v\f]/g;
const NO_BREAK_SPACES = /[\u00a0\u2007\u202f]/g;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text with one kind of line end and of space, without characters that cannot be seen.
 *
 * @throws BrokenFile for a NUL, which text never contains
 */
export function cleanText(raw: string): DecodedText {
  const notices: Notice[] = [];
  const text = raw
    .replace(/^\ufeff/, "")
    .replace(LINE_ENDS, "\n")
    // at the end of a line it is visible, as the hyphen of a broken word
    .replace(/(?<=\p{L})\u00ad(?=[ \t]*\n)/gu, "-")
    .replace(NO_BREAK_SPACES, " ");
  const nul = text.indexOf("\0");
  if (nul >= 0) throw new BrokenFile(lineAt(text, nul), "This contains a NUL character, so it is not text.");
  const damaged = text.search(/\ufffd|[\ud800-\udfff](?<![\ud800-\udbff][\udc00-\udfff])(?![\udc00-\udfff])/);
  if (damaged >= 0) {
    notices.push(
      warning(lineAt(text, damaged), "Damaged characters", "Some bytes could not be read; look at “\ufffd”."),
    );
  }
  const garbled = text.search(LATIN_MOJIBAKE);
  if (garbled >= 0) {
    const what = `Garbled characters: “${text.slice(garbled, garbled + 12).split("\n")[0]}”`;
    notices.push(
      warning(lineAt(text, garbled), what, "The file was saved with the wrong encoding before it came here."),
    );
  }
  const visible = text.replace(LONE_SURROGATES, "\ufffd").replace(INVISIBLE, "").replace(CONTROLS, "");
  if (visible.length < text.length) {
    const first = Math.min(...[text.search(INVISIBLE), text.search(CONTROLS)].filter((at) => at >= 0));
    notices.push({
      kind: "changed",
      line: lineAt(text, first),
      what: `${text.length - visible.length} invisible characters removed`,
      why: "Zero-width, right-to-left and control characters can make a text say other than it shows.",
    });
  }
  return { text: visible, notices };
}

/** The line, from 1, of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

const warning = (line: number, what: string, why: string): Notice => ({ kind: "warning", line, what, why });

/** The beginning of a text, never splitting a surrogate pair. */
export function cutText(text: string, max: number): string {
  return text.length <= max ? text : text.slice(0, max).replace(/[\ud800-\udbff]$/, "");
}
