import { BrokenFile } from "../import-file";
import type { BylineName, Notice } from "../types";
import { shortened } from "./drop-furniture";
import { type FiledForm, filedForm } from "./filed-form";
import { isHighlightsLabel } from "./heading-rules";
import { withoutKickers } from "./kickers";
import type { Line } from "./line";
import { markerOf } from "./markers";
import { isPosition, readMetadata } from "./read-metadata";
import { titleClause } from "./title-clause";

export type Head = {
  title: string;
  standfirst: string;
  byline: BylineName[];
  publishedAt: string | null;
  /** the lines after the head */
  body: Line[];
};

/** A line with one fact about a document: its issuer, its number */
const LABELLED = /^【[^】]{1,12}】|^[\p{Script=Han}]{2,8}[:：]/u;
/** How far below the title the byline and date may be */
const REACH = 8;

/**
 * Title, standfirst, byline and date from the top of a text whose highlights were already removed.
 *
 * @throws BrokenFile when no title can be determined
 */
export function readHead(lines: readonly Line[], notices: Notice[]): Head {
  const form = filedForm(lines);
  if (form) return ofForm(form, lines, notices);
  const rest = withoutKickers(lines, notices);
  const top = metadataAbove(rest);
  const first = top.rest[0];
  if (!first) throw new BrokenFile(lines[0]?.number ?? 1, "There is no text except the highlights.", "title");
  const words = first.text
    .replace(/^(?:title|headline|标题)\s*[:：]\s*/i, "")
    .replace(/^#{1,6}\s+/, "")
    .replace(/\s{2,}/g, " ");
  const given = isTitle(first, top.rest[1]);
  const title = given ? words : titleClause(words);
  if (title === "") {
    const why = "This line has no words for a title. Put the title on a line of its own.";
    throw new BrokenFile(first.number, `title: ${why}`, "title");
  }
  if (title === null || (given && words.length > 300)) {
    const why = `The title has at most 300 characters; this line has ${words.length}. Put the title on a line of its own.`;
    throw new BrokenFile(first.number, `title: ${why}`, "title");
  }
  if (!given) {
    notices.push({
      kind: "guessed",
      line: first.number,
      what: `Title: “${title}”`,
      why: "The text begins without a title; these are the first words of its first sentence. Please confirm.",
    });
  }
  const after = given ? withoutRepeats(title, top.rest.slice(1), notices) : top.rest;
  return { title, ...readBelow(after, top, notices) };
}

/** A filing: its text stays complete, since a form has no head to remove. */
function ofForm(form: FiledForm, lines: readonly Line[], notices: Notice[]): Head {
  notices.push({
    kind: "guessed",
    line: form.line,
    what: `Title: “${form.title}”`,
    why: "The text is a filing; these are its company and its form. Please confirm.",
  });
  const publishedAt = form.date === null ? null : `${form.date}T00:00:00Z`;
  return { title: form.title, standfirst: "", byline: [], publishedAt, body: [...lines] };
}

function isTitle(line: Line, next: Line | undefined): boolean {
  const { text } = line;
  if (markerOf(text)?.ordered === false) return false;
  if (/^(?:title|headline|标题)\s*[:：]|^#{1,6}\s/i.test(text)) return true;
  const metadata = next !== undefined && readMetadata(next.text, true) !== null;
  if (metadata && text.length <= 200) return true;
  return (
    text.length <= 10_000 &&
    !/[.。；;,，:：…]["”’)]?$/u.test(text) &&
    !(text.length > 160 && /[.!?] \p{Lu}/u.test(text))
  );
}

type Found = { byline: BylineName[]; date: string | null };

function metadataAbove(lines: readonly Line[]): Found & { rest: Line[] } {
  const found: Found = { byline: [], date: null };
  let count = 0;
  for (const [index, line] of lines.slice(0, 3).entries()) {
    const metadata = readMetadata(line.text, false);
    if (metadata === null || lines.length <= index + 1) break;
    found.byline.push(...metadata.names.map((value) => ({ value, line: line.number, words: line.text })));
    found.date ??= metadata.date;
    count = index + 1;
  }
  return { ...found, rest: lines.slice(count) };
}

/** Standfirst, byline and date between the title and the text. */
function readBelow(lines: readonly Line[], above: Found, notices: Notice[]): Omit<Head, "title"> {
  const byline = [...above.byline];
  let date = above.date;
  const taken = new Set<number>();
  let last = -1;
  for (const [index, line] of lines.slice(0, REACH).entries()) {
    if (isHighlightsLabel(line.text) || markerOf(line.text)?.ordered === false || index > last + 3) break;
    const below = isPosition(lines[index + 1]?.text ?? "") ? lines[index + 2] : lines[index + 1];
    const near = [lines[index - 1], below].some((other) => other && hasDate(other.text));
    const metadata = readMetadata(line.text, near);
    if (metadata === null) continue;
    byline.push(...metadata.names.map((value) => ({ value, line: line.number, words: line.text })));
    date ??= metadata.date;
    if (metadata.unclearDate) {
      notices.push({
        kind: "warning",
        line: line.number,
        what: `Date “${shortened(line.text)}”`,
        why: "It is not clear which is the day and which the month; set the date by hand.",
      });
    }
    if (isPosition(line.text))
      notices.push({
        kind: "dropped",
        line: line.number,
        what: shortened(line.text),
        why: "The position of the author, which a byline does not show.",
      });
    taken.add(index);
    last = index;
  }
  const between = lines.slice(0, Math.max(last, 0)).filter((_, index) => !taken.has(index));
  const worded = between.every((line) => line.text.length <= 320 && !LABELLED.test(line.text));
  const standfirst = between.length <= 2 && worded ? between : [];
  if (standfirst.length > 0) {
    notices.push({
      kind: "guessed",
      line: standfirst[0]?.number ?? null,
      what: "Standfirst",
      why: "It is between the title and the byline. Everyone can read it.",
    });
  }
  const body = lines.filter((line, index) => !taken.has(index) && !standfirst.includes(line));
  return {
    standfirst: standfirst.map((line) => line.text).join(" "),
    byline: byline.filter((one, index) => byline.findIndex((other) => other.value === one.value) === index),
    publishedAt: date === null ? null : `${date}T00:00:00Z`,
    body,
  };
}

const hasDate = (text: string): boolean => {
  const metadata = readMetadata(text, false);
  return metadata !== null && (metadata.date !== null || metadata.unclearDate);
};

/** The title repeated directly, as page title and heading are. */
function withoutRepeats(title: string, lines: readonly Line[], notices: Notice[]): readonly Line[] {
  const again = lines.slice(0, 3).findIndex((line) => line.text.toLowerCase() === title.toLowerCase());
  if (again < 0) return lines;
  notices.push({
    kind: "dropped",
    line: lines[again]?.number ?? null,
    what: shortened(title),
    why: "It repeats the title.",
  });
  return lines.filter((_, index) => index !== again);
}
