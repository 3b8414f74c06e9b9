import type { Colour } from "./policy";

type ReportName = { slug: string; title: string };

export type KeptReport = {
  id: string;
  report: ReportName;
  standfirst: string;
  /** withdrawn, or not published */
  gone: boolean;
  keptAt: Date;
  /** percent that was read; null without a reading history */
  progress: number | null;
  /** the block at which to continue */
  blockId: string | null;
};

/** Bookmarks in a folder, in order; those in none have no id and name. */
export type LibrarySection = { id: string | null; name: string | null; items: KeptReport[] };

export type Library = { sections: LibrarySection[]; total: number; annotations: number };

/**
 * What became of marked words: in their place, in a passage with other words, in a passage that is no longer there; in
 * one that this viewer may not read today, or in a report that is withdrawn.
 */
export type WordsState = "same" | "changed" | "gone" | "locked" | "withdrawn";

export type AnnotationView = {
  id: string;
  report: ReportName;
  /** of the version in which the words were marked */
  version: number;
  blockId: string;
  state: WordsState;
  /** null where this viewer may not read them today */
  words: string | null;
  before: string | null;
  colour: Colour;
  note: string;
  createdAt: Date;
};

export type AnnotationList = { items: AnnotationView[]; next: string | null; total: number };

/** What a report's page shows of what a person keeps of it. */
export type OwnOfReport = {
  bookmarked: boolean;
  /** where they left it, if there is more to read */
  place: { blockId: string; progress: number } | null;
  annotations: AnnotationView[];
};

/** A passage to highlight or to take a note on. */
export type NotedPassage = { report: ReportName; blockId: string; words: string; sentences: string[] };

/** Words of a version, on one line, and what is needed to cite them. */
export type Quotation = {
  slug: string;
  title: string;
  number: number;
  publishedAt: Date;
  words: string;
  /** Admiralty grades of the claims in the words, each once */
  grades: string[];
};
