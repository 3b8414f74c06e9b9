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
  /** HTML for the editor's schema, without anything specific to its source */
  html: string;
  pictures: PastedPicture[];
  /** what was left out or changed, a sentence each */
  notices: string[];
};

/**
 * Parses the clipboard HTML of Word, Word for the web, Google Docs, LibreOffice or a page. No visible word, digit or
 * sign is lost without a notice, and nothing invisible is kept. `files`: pictures in the clipboard. Needs the browser's
 * `DOMParser`; nothing is fetched or run.
 */
export function cleanPaste(html: string, files: readonly File[] = []): CleanedPaste {
  const document = new DOMParser().parseFromString(html, "text/html");
  const { body } = document;
  const tally: Tally = new Map();
  const source = sourceOf(html, document);
  const sheets = [...document.querySelectorAll("style")].map((sheet) => sheet.textContent ?? "").join("\n");
  dropUnseen(body, sheets, tally);
  readSymbolFonts(body, tally);
  // First: a note is plain text, in which only superscript characters stay raised.
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

/** Attributes without a meaning here, or reserved for this editor. */
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

/** Word marks nearly every word with a language, often the wrong one: the letters decide whether it is possible. */
function languageOf(element: Element): string | null {
  if (element.localName !== "span") return null;
  const said = element.getAttribute("lang") ?? "";
  const words = element.textContent ?? "";
  if (/^ja\b/i.test(said) && /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words)) return "ja";
  if (/^ko\b/i.test(said) && /\p{Script=Hangul}/u.test(words)) return "ko";
  return /^zh-(?:tw|hk|mo|hant)\b/i.test(said) && /\p{Script=Han}/u.test(words) ? "zh-Hant" : null;
}
