import { decode } from "./decoding/decode";
import type { ImportFile, Levels } from "./import-file";
import { parseMarkdown } from "./markdown/parse-markdown";
import { parsePlainText } from "./plain-text/parse-plain-text";
import type { ImportOptions } from "./schema";
import type { ImportedReport, ReadOptions } from "./types";

/**
 * Parses a file as a report: as Markdown by its extension or its shape, otherwise as text copied from a page.
 *
 * @throws BrokenFile with the line and the reason
 */
export function readReport(file: ImportFile, options: ReadOptions): ImportedReport {
  const { text, notices } = decode(file.bytes);
  const report = isMarkdown(file.name, text) ? parseMarkdown(text, options) : parsePlainText(text, options);
  return { ...report, notices: [...notices, ...report.notices] };
}

/**
 * Parses a file as a report, with the user's options: levels where the file sets none (by default, highlights are
 * public and the rest needs the lowest paid tier), and a title or slug that replaces the file's.
 *
 * @throws BrokenFile with the line and the reason
 */
export function readWith(file: ImportFile, options: ImportOptions, levels: Levels): ImportedReport {
  const report = readReport(file, {
    access: options.access ?? levels.lowestPaid,
    highlightsAccess: options.highlightsAccess ?? "public",
    levels: levels.levels.flatMap(({ slug, name }) => [slug, name]),
  });
  return { ...report, title: options.title ?? report.title, slug: options.slug ?? report.slug };
}

/**
 * By its extension; or because it has front matter, an access line, or several signs that a copied page would not have.
 */
function isMarkdown(name: string, text: string): boolean {
  if (/\.(?:md|markdown|mdown)$/i.test(name)) return true;
  const isFront =
    /^---[ \t]*\n[A-Za-z]\w*:/.test(text) ||
    /^\+\+\+[ \t]*\n[A-Za-z]\w*[ \t]*=/.test(text) ||
    /^\{\s*"[\w-]{1,60}"\s*:/.test(text);
  if (isFront || /^<!--[ \t]*access[ \t]*:/m.test(text)) return true;
  const head = text.slice(0, 100_000);
  const headings = head.match(/^#{1,4} \S/gm)?.length ?? 0;
  const links = head.match(/\[[^\]\n]{1,200}\]\((?:https?:|\/|#)/g)?.length ?? 0;
  const emphasis = head.match(/\*\*\S[^*\n]{0,200}\*\*/g)?.length ?? 0;
  return headings >= 2 || (headings >= 1 && links + emphasis >= 1) || links + emphasis >= 3;
}
