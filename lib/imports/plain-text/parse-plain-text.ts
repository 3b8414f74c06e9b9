import type { Block, Paywall } from "@/lib/document/block";
import { Title } from "@/lib/reports/schema";
import { slugOf } from "@/lib/urls/slug-of";
import { highlights, paywall } from "../build-blocks";
import { checkDocument } from "../check-document";
import { BrokenFile } from "../import-file";
import { MAX_LINES, TOO_MANY_LINES } from "../limits";
import { leftoverNotices } from "../note-leftovers";
import type { ImportedReport, Named, Notice, ReadOptions } from "../types";
import { refuseUnreadAccess } from "../unread-access/refuse-unread-access";
import { refuseCommentLines, withoutComments } from "../without-comments";
import { dropFurniture } from "./drop-furniture";
import { findHighlights } from "./find-highlights";
import { withoutLetterhead } from "./letterhead";
import { toLines } from "./line";
import { withoutMailHeader } from "./mail-header";
import { joinLoneMarkers } from "./markers";
import { readBody } from "./read-body";
import { readHead } from "./read-head";
import { highlightItems } from "./read-list";
import { withoutRunningLines } from "./running-lines";
import { unwrap } from "./unwrap";

/**
 * Parses a text copied from a web page as a report: page furniture is dropped; highlights, headings, lists, tables,
 * quotes and disclaimers are recognised by their shape.
 *
 * @throws BrokenFile with the line and the reason
 */
export function parsePlainText(text: string, options: ReadOptions): ImportedReport {
  const read = withoutComments(text, "plain-text");
  refuseUnreadAccess(text, {
    levels: options.levels ?? [],
    obeyed: [],
    comments: read.comments,
    firstLine: 1,
  });
  refuseCommentLines(read.text, "plain-text");
  const notices: Notice[] = [...read.notices];
  const joined = unwrap(withoutRunningLines(toLines(read.text), notices));
  const tooLong = joined[MAX_LINES];
  if (tooLong) throw new BrokenFile(tooLong.number, TOO_MANY_LINES);
  const lines = joinLoneMarkers(
    dropFurniture(withoutLetterhead(withoutMailHeader(joined, notices), notices), notices),
  );
  if (lines.length === 0) throw new BrokenFile(1, "Nothing is left except page furniture.");
  const { items, rest } = findHighlights(lines, notices);
  const head = readHead(rest, notices);
  const title = Title.safeParse(head.title);
  if (!title.success) {
    throw new BrokenFile(
      rest[0]?.number ?? 1,
      `title: ${title.error.issues[0]?.message ?? "not valid"}`,
      "title",
    );
  }
  const nodes: { node: Block | Paywall; line: number | null }[] = [];
  const levels: Named[] = [];
  if (items.length > 0) {
    nodes.push({
      node: highlights(options.highlightsAccess, highlightItems(items)),
      line: items[0]?.number ?? null,
    });
    levels.push({ value: options.highlightsAccess, line: null });
  }
  const body = readBody(head.body);
  if (body.length > 0 && options.access !== "public")
    nodes.push({ node: paywall(options.access), line: null });
  levels.push({ value: options.access, line: null });
  for (const { block, line } of body) nodes.push({ node: block, line });
  notices.push(...leftoverNotices(nodes));
  return {
    format: "plain-text",
    title: title.data,
    slug: slugOf(title.data),
    standfirst: head.standfirst,
    offer: "",
    authors: [],
    byline: head.byline,
    publishedAt: head.publishedAt,
    held: null,
    tags: [],
    entities: [],
    levels,
    document: checkDocument(
      nodes.map(({ node }) => node),
      nodes.map(({ line }) => line),
    ),
    images: [],
    notices,
  };
}
