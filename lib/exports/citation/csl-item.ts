import type { ReportHead } from "@/lib/reports/types";

/** An item of CSL-JSON: the properties that a report has. */
export type CslItem = {
  id: string;
  type: "report";
  title: string;
  author?: { literal: string }[];
  issued: { "date-parts": [[number, number, number]] };
  /** another date that it is shown under */
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

/** A version of a report, or a block of it, as an item of CSL-JSON. Names of authors are not cut into parts. */
export function cslItem(head: Cited, { address, block }: { address: string; block?: string }): CslItem {
  const day = head.number === 1 ? head.publishedAt : head.updatedAt;
  return {
    id: citationKey(head, day),
    type: "report",
    title: head.title,
    ...(head.authors.length > 0 && { author: head.authors.map(({ name }) => ({ literal: name })) }),
    issued: { "date-parts": datePartsOf(day) },
    ...(head.dated && { "original-date": { "date-parts": datePartsOf(new Date(head.dated.on)) } }),
    publisher: "Lodestone",
    version: String(head.number),
    ...(head.standfirst !== "" && { abstract: head.standfirst }),
    ...(head.tags.length > 0 && { keyword: head.tags.map((tag) => tag.replaceAll("-", " ")).join(", ") }),
    language: "en",
    URL: block ? `${address}#${block}` : address,
    ...(head.hash !== null && {
      note: `Version ${head.number}, SHA-256 ${head.hash}${head.dated ? `. Dated ${head.dated.on}` : ""}`,
    }),
  };
}

const datePartsOf = (day: Date): [[number, number, number]] => [
  [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()],
];

/** Letters and digits alone, as BibTeX wants a key: `rare-earths-move-2026`. */
function citationKey({ slug }: Cited, day: Date): string {
  return `${slug.split("-").slice(0, 4).join("-")}-${day.getUTCFullYear()}`;
}
