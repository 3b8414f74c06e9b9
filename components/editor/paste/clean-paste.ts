import { readFlow, readHeadings, readTables } from "./blocks";
import { each, styleOf } from "./dom";
import { readLinks, sourceOf } from "./links";
import { readMarks } from "./marks";
import { readNotes } from "./notes";
import { type PastedPicture, readPictures } from "./pictures";
import { readSymbolFonts } from "./symbol-fonts";
import { sentencesOf, type Tally } from "./tally";
import { dropUnseen } from "./unseen";
import { readWebLists } from "./web-lists";
import { readWordLists } from "./word-lists";

export type CleanedPaste = {
  /** what the editor's schema reads, without anything of its source's own */
  html: string;
  pictures: PastedPicture[];
  /** what was left out or changed, a sentence each */
  notices: string[];
};

/**
 * Reads what Word, Word for the web, Google Docs, LibreOffice or a page put into the clipboard as HTML. No word, digit or
 * sign that was seen there is lost without a notice, and nothing is taken that was not seen. `files`: pictures that came
 * with it. Needs the browser's `DOMParser`; nothing is fetched or run.
 */
export function cleanPaste(html: string, files: readonly File[] = []): CleanedPaste {
  const document = new DOMParser().parseFromString(html, "text/html");
  const { body } = document;
  const tally: Tally = new Map();
  const source = sourceOf(html, document);
  const sheets = [...document.querySelectorAll("style")].map((sheet) => sheet.textContent ?? "").join("\n");
  dropUnseen(body, sheets, tally);
  readSymbolFonts(body, tally);
  // First of all: a note is plain text, in which only real raised digits stay so.
  readMarks(body);
  readNotes(body, tally);
  readWordLists(body, sheets);
  readWebLists(body);
  readLinks(body, source, tally);
  const pictures = readPictures(body, files, tally);
  readTables(body, tally);
  readHeadings(body);
  readFlow(body);
  dropForeign(body);
  return { html: body.innerHTML, pictures, notices: sentencesOf(tally) };
}

const OWN: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  ol: ["start", "type"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan"],
  sup: ["data-footnote", "data-text"],
  figure: ["data-attachment"],
};
const OWN_STYLES = ["font-weight", "font-style", "text-decoration", "text-decoration-line"];

/** Attributes that mean nothing here, or would mean what only this editor may say. */
function dropForeign(root: HTMLElement): void {
  for (const element of each(root, "*")) {
    const language = languageOf(element);
    const style = styleOf(element);
    const kept = OWN_STYLES.flatMap((name) => (style.has(name) ? [`${name}:${style.get(name)}`] : []));
    for (const { name } of [...element.attributes])
      if (!OWN[element.localName]?.includes(name)) element.removeAttribute(name);
    if (kept.length > 0) element.setAttribute("style", kept.join(";"));
    if (language) element.setAttribute("lang", language);
  }
}

/** Word says a language of nearly every word, and often the wrong one: the letters decide whether it can be true. */
function languageOf(element: Element): string | null {
  if (element.localName !== "span") return null;
  const said = element.getAttribute("lang") ?? "";
  const words = element.textContent ?? "";
  if (/^ja\b/i.test(said) && /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words)) return "ja";
  if (/^ko\b/i.test(said) && /\p{Script=Hangul}/u.test(words)) return "ko";
  return /^zh-(?:tw|hk|mo|hant)\b/i.test(said) && /\p{Script=Han}/u.test(words) ? "zh-Hant" : null;
}
