import { createHash } from "node:crypto";
import type { ReportHead } from "@/lib/reports/types";
import { authorName } from "../author-name";

/** A person by family and given name, or an unsplit name: a body's, a Chinese one. */
export type CslName = { literal: string } | { family: string; given: string };

/** An item of CSL-JSON: the properties that a report has. */
export type CslItem = {
  id: string;
  type: "report";
  title: string;
  author?: CslName[];
  issued: { "date-parts": [[number, number, number]] };
  /** the day of access */
  accessed: { "date-parts": [[number, number, number]] };
  /** another date under which it is shown */
  "original-date"?: { "date-parts": [[number, number, number]] };
  publisher: string;
  version: string;
  abstract?: string;
  keyword?: string;
  language: string;
  URL: string;
  note?: string;
  custom?: Record<string, unknown>;
};

type Cited = Pick<
  ReportHead,
  | "title"
  | "standfirst"
  | "tags"
  | "number"
  | "hash"
  | "publishedAt"
  | "updatedAt"
  | "dated"
  | "authors"
  | "slug"
>;

/** A version of a report, or a block of it, as an item of CSL-JSON; `read` is the time of the request. */
export function cslItem(
  head: Cited,
  {
    publisher,
    language = "en",
    address,
    block,
    read,
  }: { publisher: string; language?: string; address: string; block?: string; read: Date },
): CslItem {
  const day = head.number === 1 ? head.publishedAt : head.updatedAt;
  return {
    id: citationKey(head, block),
    type: "report",
    title: head.title,
    ...(head.authors.length > 0 && { author: head.authors.map(({ name }) => cslName(name)) }),
    issued: { "date-parts": datePartsOf(day) },
    accessed: { "date-parts": datePartsOf(read) },
    ...(head.dated && { "original-date": { "date-parts": datePartsOf(new Date(head.dated.on)) } }),
    publisher,
    version: String(head.number),
    ...(head.standfirst !== "" && { abstract: head.standfirst }),
    ...(head.tags.length > 0 && { keyword: head.tags.map((tag) => tag.replaceAll("-", " ")).join(", ") }),
    language,
    URL: block ? `${address}#${block}` : address,
    ...(head.hash !== null && {
      note: `Version ${head.number}, SHA-256 ${head.hash}${head.dated ? `. Dated ${head.dated.on}` : ""}`,
    }),
  };
}

const datePartsOf = (day: Date): [[number, number, number]] => [
  [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()],
];

function cslName(name: string): CslName {
  const author = authorName(name);
  return author.kind === "person" && author.family !== undefined && author.given !== undefined
    ? { family: author.family, given: author.given }
    : { literal: name };
}

/** The readable part of the address, without characters that some programs drop from a key. */
const READABLE = 40;

/**
 * A unique and stable key for a report, version or block: BibTeX programs drop the second of two entries with the same
 * key. Letters and digits only: `rareearthsmovev2a1b2c3d4`.
 */
function citationKey({ slug, number }: Cited, block = ""): string {
  const hash = createHash("sha256").update(`${slug}#${block}`).digest("hex").slice(0, 8);
  return `${slug.replaceAll("-", "").slice(0, READABLE)}v${number}${hash}`;
}
