import type { Block, ListItem, Paywall } from "@/lib/document/block";
import { inlineText } from "@/lib/document/plain-text";
import { Title } from "@/lib/reports/schema";
import { slugOf } from "@/lib/urls/slug-of";
import { highlights, innerParagraph, listItem, paywall } from "../build-blocks";
import { checkDocument } from "../check-document";
import { BrokenFile } from "../import-file";
import { leftoverNotices } from "../note-leftovers";
import type { ImportedReport, ReadOptions } from "../types";
import { type LineRange, refuseUnreadAccess } from "../unread-access/refuse-unread-access";
import { refuseCommentLines, withoutComments } from "../without-comments";
import { noteText } from "./note-text";
import { parseFragment, parseTree, type Tree } from "./parse-tree";
import { readBlock } from "./read-blocks";
import { type FrontMatterRead, named, readFrontMatter } from "./read-front-matter";
import { accessLevelOf } from "./read-html";
import { readInlines } from "./read-inlines";
import type { Reading } from "./reading";

type Placed = { node: Block | Paywall; line: number | null };

/**
 * A Markdown text with front matter as a report. Access that the front matter does not set comes from `options`;
 * `place-images` handles the pictures.
 *
 * @throws BrokenFile with the line and the reason
 */
export function parseMarkdown(text: string, options: ReadOptions): ImportedReport {
  const front = readFrontMatter(text, options);
  const body = withoutComments(front.body, "markdown", front.bodyLine);
  const tree = parseTree(body.text, front.bodyLine);
  const reading = newReading(tree, body.text, front.bodyLine);
  reading.notices.push(...front.notices, ...body.notices);
  const scan = { levels: options.levels ?? [], obeyed: accessLines(tree), comments: body.comments };
  refuseUnreadAccess(front.body, { ...scan, firstLine: front.bodyLine });
  refuseUnreadAccess(front.source, {
    ...scan,
    obeyed: front.levelLines,
    comments: [],
    firstLine: front.sourceLine,
  });
  refuseCommentLines(body.text, "markdown", front.bodyLine);
  const title = titleOf(front, tree, reading);
  const placed: Placed[] = [...opening(front, reading, options)];
  for (const { node, line, firstLine } of tree.nodes) {
    reading.offset = firstLine - 1;
    for (const block of readBlock(node, reading)) placed.push({ node: block, line });
  }
  noteUnused(tree, reading);
  const nodes = withOffers(withoutIdleDividers(placed), front, reading);
  reading.notices.push(...leftoverNotices(nodes));
  const fields = front.fields;
  return {
    format: "markdown",
    title,
    slug: fields.slug ?? slugOf(title),
    standfirst: fields.standfirst ?? "",
    offer: fields.offer ?? "",
    authors: named(fields.authors, "authors", front),
    byline: front.byline,
    publishedAt: fields.publishedAt ?? null,
    held: front.held,
    dateReason: fields.dateReason ?? "",
    tags: [...new Set(fields.tags ?? [])],
    entities: named(fields.entities, "entities", front),
    levels: reading.levels,
    document: checkDocument(
      nodes.map(({ node }) => node),
      nodes.map(({ line }) => line),
    ),
    images: reading.images,
    notices: reading.notices,
  };
}

function newReading(tree: Tree, body: string, firstLine: number): Reading {
  const lines = body.split("\n");
  const reading: Reading = {
    noteOf: (identifier) => {
      const found = tree.footnotes.get(identifier);
      return found ? noteText(found.definition, found.offset, reading) : null;
    },
    links: tree.links,
    noteUses: new Map(),
    linkUses: new Set(),
    inlineNotes: 0,
    notices: [],
    images: [],
    levels: [],
    textOf: (line) => lines[line - firstLine] ?? "",
    offset: 0,
  };
  return reading;
}

/** The access lines: comments alone between the blocks of the text. */
function accessLines(tree: Tree): LineRange[] {
  return tree.nodes.flatMap(({ node, line }) =>
    node.type === "html" && accessLevelOf(node.value, line) !== null
      ? [{ from: line, to: line + node.value.split("\n").length - 1 }]
      : [],
  );
}

/** The front matter's title, else the first heading; a heading that repeats it is left out of the body. */
function titleOf(front: FrontMatterRead, tree: Tree, reading: Reading): string {
  const first = tree.nodes[0];
  const isTop = first?.node.type === "heading" && first.node.depth === 1;
  const words =
    first?.node.type === "heading" ? inlineText(readInlines(first.node.children, reading)).trim() : "";
  const given = front.fields.title;
  if (isTop && (given === undefined || words.toLowerCase() === given.toLowerCase())) tree.nodes.shift();
  const title = given ?? (isTop ? words : "");
  if (title === "") {
    throw new BrokenFile(
      1,
      "The report has no title: write “title:” in the front matter or begin with “# Title”.",
      "title",
    );
  }
  const checked = Title.safeParse(title);
  if (!checked.success) {
    throw new BrokenFile(
      first?.line ?? 1,
      `title: ${checked.error.issues[0]?.message ?? "not valid"}`,
      "title",
    );
  }
  return checked.data;
}

/** Highlights, and the level that the body begins with. */
function opening(front: FrontMatterRead, reading: Reading, options: ReadOptions): Placed[] {
  const { fields, lineOf } = front;
  const placed: Placed[] = [];
  if (fields.highlights && fields.highlights.length > 0) {
    const access = fields.highlightsAccess ?? options.highlightsAccess;
    reading.levels.push({ value: access, line: fields.highlightsAccess ? lineOf("highlightsAccess") : null });
    const items = fields.highlights.map((words, index) =>
      highlightOf(words, lineOf("highlights", index), reading),
    );
    placed.push({ node: highlights(access, items), line: lineOf("highlights") });
  }
  const access = fields.access ?? options.access;
  const line = fields.access ? lineOf("access") : null;
  reading.levels.push({ value: access, line });
  if (fields.access === undefined) {
    reading.notices.push({
      kind: "guessed",
      line: null,
      what: `The body begins at “${access}”`,
      why: "The front matter has no “access:”.",
    });
  }
  placed.push({ node: paywall(access), line });
  return placed;
}

function highlightOf(words: string, line: number, reading: Reading): ListItem {
  reading.offset = line - 1;
  const nodes = parseFragment(words);
  const only = nodes[0];
  if (nodes.length !== 1 || only?.type !== "paragraph") {
    return listItem([innerParagraph(readInlines([{ type: "text", value: words }], reading))]);
  }
  return listItem([innerParagraph(readInlines(only.children, reading))]);
}

/** Definitions without a reference are not shown, which the author should know. */
function noteUnused(tree: Tree, reading: Reading): void {
  const dropped = (what: string, definition: { position?: { start: { line: number } } }, offset: number) =>
    reading.notices.push({
      kind: "dropped",
      line: (definition.position?.start.line ?? 1) + offset,
      what,
      why: "It is never used.",
    });
  for (const [name, { definition, offset }] of tree.footnotes)
    if (!reading.noteUses.has(name)) dropped(`Footnote [^${name}]`, definition, offset);
  for (const [name, { definition, offset }] of tree.links)
    if (!reading.linkUses.has(name))
      dropped(`Link [${name}]: ${definition.url.slice(0, 80)}`, definition, offset);
}

/**
 * Gives paywalls the text that the front matter has for their level; a text for a level without a paywall is not shown.
 */
function withOffers(placed: readonly Placed[], front: FrontMatterRead, reading: Reading): Placed[] {
  const offers = new Map(Object.entries(front.fields.offers ?? {}));
  const walls = new Set(placed.flatMap(({ node }) => (node.type === "paywall" ? [node.attrs.access] : [])));
  for (const level of offers.keys()) {
    if (walls.has(level) && level !== "public") continue;
    reading.notices.push({
      kind: "dropped",
      line: front.lineOf("offers", level),
      what: `The offer for “${level}”`,
      why: "No part of the text begins at that level.",
    });
  }
  return placed.map(({ node, line }) => {
    const offer = node.type === "paywall" && node.attrs.access !== "public" && offers.get(node.attrs.access);
    return offer && node.type === "paywall"
      ? { node: paywall(node.attrs.access, offer), line }
      : { node, line };
  });
}

/** Removes dividers without effect: those that repeat the current level, and those that nothing follows. */
function withoutIdleDividers(placed: readonly Placed[]): Placed[] {
  let level = "public";
  const kept = placed.filter(({ node }) => {
    if (node.type !== "paywall") return true;
    const changes = node.attrs.access !== level;
    level = node.attrs.access;
    return changes;
  });
  while (kept.at(-1)?.node.type === "paywall") kept.pop();
  return kept;
}
