import type { ReportDocument } from "@/lib/reports/document/document";

/** Something the person who imports should know: what was left out, changed or guessed, where and why. */
export type Notice = {
  kind: "dropped" | "changed" | "guessed" | "warning";
  /** line in the file, counted from 1; absent when it is about the whole file */
  line: number | null;
  what: string;
  why: string;
};

/** A word of the file that must name something we know, with the line that a refusal points at. */
export type Named = { value: string; line: number | null };

/** A name above the text, with the words of its line: they go back into the text when nobody of this name is known. */
export type BylineName = Named & { words: string };

/** A figure whose picture is still a path; `lib/imports/place-images` puts the attachment in. */
export type ImageReference = { blockId: string; path: string; line: number };

/** What a file says, before anything is asked of the database. */
export type ImportedReport = {
  format: "markdown" | "plain-text";
  title: string;
  slug: string;
  standfirst: string;
  /** public words on what is inside */
  offer: string;
  /** slugs of authors, from front matter */
  authors: Named[];
  /** names above a text copied from a page, or of authors in another system's front matter */
  byline: BylineName[];
  publishedAt: string | null;
  /** the file says of itself that it is not to be published yet, with the line */
  held: { line: number; field: string } | null;
  /** why the report is to be shown under that date; empty where the file does not say */
  dateReason?: string;
  tags: string[];
  /** slugs of the entities the report is about */
  entities: Named[];
  /** every access level that the document uses */
  levels: Named[];
  document: ReportDocument;
  images: ImageReference[];
  notices: Notice[];
};

/** Access levels for what the file itself does not say, and the slugs and names of those that there are. */
export type ReadOptions = { access: string; highlightsAccess: string; levels?: readonly string[] };

export type StoredImage = { attachmentId: string; width: number; height: number };
/** Keeps a picture and says under which id. */
export type StoreImage = (bytes: Uint8Array, name: string) => Promise<StoredImage>;
