import type { ReportDocument } from "@/lib/document/document";
import { paragraph } from "../build-blocks";
import { BrokenFile } from "../import-file";
import { markChinese, textNode } from "../mark-chinese";
import type { ImportCatalogue } from "../queries/import-catalogue";
import type { NamedEntity } from "../queries/named-entities";
import type { ImportedReport, Named, Notice } from "../types";

export type ResolvedNames = {
  authorIds: string[];
  subjectIds: string[];
  /** lines of the byline with an unknown name */
  unknownLines: { words: string; line: number | null }[];
  notices: Notice[];
};

/**
 * The levels, authors and entities that a file names, looked up. A byline's names are a hint and may be unknown; what
 * front matter names must exist.
 *
 * @param entities from `readNamedEntities`, for the file's own
 * @param accountId its author is used if the file names none
 * @throws BrokenFile with the line of the first unknown name
 */
export function resolveNames(
  report: ImportedReport,
  catalogue: Pick<ImportCatalogue, "levels" | "authors">,
  entities: ReadonlyMap<string, NamedEntity>,
  accountId: string | null,
): ResolvedNames {
  const levels = new Set(catalogue.levels.map((level) => level.slug));
  for (const level of report.levels) {
    if (levels.has(level.value)) continue;
    throw unknown(
      level,
      "access",
      `There is no tier “${level.value}”. The levels are ${[...levels].join(", ")}.`,
    );
  }
  const authors = new Map(catalogue.authors.map((author) => [author.slug, author.id]));
  const authorIds = report.authors.map((author) => {
    const id = authors.get(author.value);
    if (!id)
      throw unknown(
        author,
        "authors",
        `There is no author “${author.value}”.${didYouMean(author.value, authors.keys())}`,
      );
    return id;
  });
  const subjectIds = report.entities.map((entity) => {
    const found = entities.get(entity.value);
    if (found?.id) return found.id;
    const close = found && "close" in found && found.close;
    const hint = close ? ` Did you mean “${close}”?` : "";
    throw unknown(entity, "entities", `There is no entity “${entity.value}”.${hint}`);
  });
  const byline = bylineIds(report, catalogue);
  const own = catalogue.authors.find((author) => accountId !== null && author.accountId === accountId);
  const named = [...authorIds, ...byline.ids];
  return {
    authorIds: [...new Set(named.length > 0 || !own ? named : [own.id])],
    subjectIds: [...new Set(subjectIds)],
    unknownLines: byline.unknownLines,
    notices: byline.notices,
  };
}

function bylineIds(
  report: ImportedReport,
  catalogue: Pick<ImportCatalogue, "authors">,
): { ids: string[]; unknownLines: ResolvedNames["unknownLines"]; notices: Notice[] } {
  const ids: string[] = [];
  const unknownLines: ResolvedNames["unknownLines"] = [];
  const notices: Notice[] = [];
  for (const { value, line, words } of report.byline) {
    const wanted = value.toLowerCase();
    const author = catalogue.authors.find(
      ({ name, slug }) => name.toLowerCase() === wanted || slug === wanted,
    );
    if (author) {
      ids.push(author.id);
      continue;
    }
    if (!unknownLines.some((other) => other.words === words)) unknownLines.push({ words, line });
    notices.push({
      kind: "changed",
      line,
      what: `Byline “${value}”`,
      why: "There is no author with this name, so the line was kept in the text; choose an author in the editor.",
    });
  }
  return { ids, unknownLines, notices };
}

/** The slugs of the entities that a file says it is about. */
export const slugsOf = (report: ImportedReport): string[] => report.entities.map(({ value }) => value);

const unknown = ({ line }: Named, field: string, reason: string) => new BrokenFile(line, reason, field);

/** A known slug with the same beginning, in case of a typo. */
function didYouMean(slug: string, known: Iterable<string>): string {
  const start = slug.slice(0, Math.max(4, Math.floor(slug.length / 2)));
  const close = [...known].find(
    (other) => other.startsWith(start) || (other.length > 3 && slug.startsWith(other)),
  );
  return close ? ` Did you mean “${close}”?` : "";
}

/** Puts byline lines without a known author back at the beginning of the document, so that no word is lost. */
export function withBylines(document: ReportDocument, lines: readonly { words: string }[]): ReportDocument {
  if (lines.length === 0) return document;
  const { content } = document;
  // after the highlights, and after the paywall at which the body begins
  let at = content[0]?.type === "highlights" ? 1 : 0;
  if (content[at]?.type === "paywall") at += 1;
  const own = lines.map(({ words }) => paragraph(markChinese([textNode(words)])));
  return { ...document, content: [...content.slice(0, at), ...own, ...content.slice(at)] };
}
