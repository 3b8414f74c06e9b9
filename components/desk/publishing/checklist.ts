import type { ReportDocument } from "@/lib/reports/document/document";
import { inlineRuns } from "@/lib/reports/document/plain-text";
import type { AccessLevelChoice } from "@/lib/reports/draft-types";
import type { DraftContent } from "@/lib/reports/schema";

/** `missing` stops publishing; `look` does not. */
export type Check = { state: "missing" | "look" | "done"; text: string };

/** What a report still needs, before the server is asked. */
export function checklistOf(content: DraftContent, levels: readonly AccessLevelChoice[]): Check[] {
  const { document } = content;
  const restricted = accessLevels(document).some((slug) => slug !== "public");
  const unknown = accessLevels(document).filter((slug) => !levels.some((level) => level.slug === slug));
  const figures = document.content.filter((node) => node.type === "figure");
  const undescribed = figures.filter((figure) => figure.attrs.alt.trim() === "").length;
  const uncredited = figures.filter((figure) => figure.attrs.credit.trim() === "").length;
  const { proposals, emptyNotes } = countInlines(document);
  return [
    need(content.title !== "", "It has a title", "Give it a title"),
    need(content.authorIds.length > 0, "An author is named", "Name at least one author"),
    need(hasText(document), "It has a text", "Write something"),
    ...unknown.map(
      (slug): Check => ({ state: "missing", text: `No tier is called “${slug}”: choose another level` }),
    ),
    look(
      content.standfirst !== "",
      "It has a standfirst",
      "No standfirst: lists and mails will show the title alone",
    ),
    ...(restricted
      ? [
          look(
            content.offer !== "",
            "The offer says what is inside",
            "No offer: those who may not read on are told nothing of what is inside",
          ),
        ]
      : []),
    ...some(undescribed, "picture has no alternative text", "pictures have no alternative text"),
    ...some(uncredited, "picture has no credit", "pictures have no credit"),
    ...some(emptyNotes, "footnote is empty", "footnotes are empty"),
    ...some(
      proposals,
      "proposed entity is not confirmed and will not be linked",
      "proposed entities are not confirmed and will not be linked",
    ),
    look(content.tags.length > 0, "It has tags", "No tags: it will be in no topic"),
  ];
}

const need = (done: boolean, text: string, missing: string): Check =>
  done ? { state: "done", text } : { state: "missing", text: missing };

const look = (done: boolean, text: string, missing: string): Check =>
  done ? { state: "done", text } : { state: "look", text: missing };

const some = (count: number, one: string, many: string): Check[] =>
  count === 0 ? [] : [{ state: "look", text: count === 1 ? `One ${one}` : `${count} ${many}` }];

function accessLevels(document: ReportDocument): string[] {
  const used = document.content.flatMap((node) =>
    node.type === "paywall" || node.type === "highlights" ? [node.attrs.access] : [],
  );
  return [...new Set(used)];
}

function hasText(document: ReportDocument): boolean {
  return document.content.some(
    (node) =>
      node.type === "figure" ||
      (node.type !== "paywall" &&
        inlineRuns(node).some((run) => run.content.some((inline) => inline.type === "text"))),
  );
}

function countInlines(document: ReportDocument): { proposals: number; emptyNotes: number } {
  const inlines = document.content.flatMap((node) =>
    node.type === "paywall" ? [] : inlineRuns(node).flatMap((run) => run.content),
  );
  const proposed = inlines.filter((inline) =>
    inline.marks?.some((mark) => mark.type === "entity" && mark.attrs.proposed),
  );
  const empty = inlines.filter((inline) => inline.type === "footnote" && inline.attrs.text.trim() === "");
  return { proposals: proposed.length, emptyNotes: empty.length };
}
