import { decode } from "./decode";
import type { ImportFile, Levels } from "./import-file";
import { parseMarkdown } from "./markdown/parse-markdown";
import { parsePlainText } from "./plain-text/parse-plain-text";
import type { ImportOptions } from "./schema";
import type { ImportedReport, ReadOptions } from "./types";

/**
 * A file as a report: Markdown by its ending or its shape, other text as copied from a page.
 *
 * @throws BrokenFile with the line and the reason
 */
export function readReport(file: ImportFile, options: ReadOptions): ImportedReport {
  const { text, notices } = decode(file.bytes);
  const report = isMarkdown(file.name, text) ? parseMarkdown(text, options) : parsePlainText(text, options);
  return { ...report, notices: [...notices, ...report.notices] };
}

/**
 * A file as a report, with what a person asked for: levels for what the file does not say (highlights public, the rest
 * at the lowest paid tier, unless asked otherwise), a title or slug instead of the file's.
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

/** Its ending says so; or it has front matter, an access line, or several signs that no page would leave in a copy. */
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
