import type { ReportDocument } from "@/lib/document/document";

/** What the importing user should know: what was dropped, changed or guessed, where and why. */
export type Notice = {
  kind: "dropped" | "changed" | "guessed" | "warning";
  /** line in the file, counted from 1; absent if it is about the whole file */
  line: number | null;
  what: string;
  why: string;
};

/** A word of the file that must name something known, with the line for a refusal. */
export type Named = { value: string; line: number | null };

/** A name above the text, with the words of its line: they go back into the text if no author has this name. */
export type BylineName = Named & { words: string };

/** A figure whose picture is still a path; `lib/imports/place-images` replaces it with the attachment. */
export type ImageReference = { blockId: string; path: string; line: number };

/** The content of a file, before any database query. */
export type ImportedReport = {
  format: "markdown" | "plain-text";
  title: string;
  slug: string;
  standfirst: string;
  /** public text about what is inside */
  offer: string;
  /** slugs of authors, from front matter */
  authors: Named[];
  /** names above a text copied from a page, or of authors in another system's front matter */
  byline: BylineName[];
  publishedAt: string | null;
  /** the file says that it is not ready for publication, with the line */
  held: { line: number; field: string } | null;
  /** why the report is shown under that date; empty if the file does not say */
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

/** Access levels where the file sets none, and the slugs and names of all levels. */
export type ReadOptions = { access: string; highlightsAccess: string; levels?: readonly string[] };

export type StoredImage = { attachmentId: string; width: number; height: number };
/** Stores a picture and returns its id. */
export type StoreImage = (bytes: Uint8Array, name: string) => Promise<StoredImage>;
