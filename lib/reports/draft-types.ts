import type { Viewer } from "@/lib/access/types";
import type { RevisionKind, VersionKind } from "@/lib/db/generated/enums";
import type { EntityChoice } from "@/lib/names/types";
import type { DraftContent } from "./schema";
import type { ReportPage } from "./types";

/** The publication state of a report. `changed`: the draft was saved since. */
export type DraftState =
  | { kind: "draft" }
  | { kind: "published"; version: number; changed: boolean }
  | { kind: "withdrawn"; version: number };

/** A line of the desk's list. */
export type DraftRow = {
  id: string;
  slug: string;
  title: string;
  authors: string[];
  savedAt: Date;
  savedBy: string | null;
  state: DraftState;
};

/** A draft in the trash; `until` is when it is permanently deleted. */
export type TrashedDraft = {
  reportId: string;
  slug: string;
  title: string;
  begunBy: string | null;
  deletedBy: string | null;
  deletedAt: Date;
  until: Date;
};

export type DraftList = { rows: DraftRow[]; older: string | null };

/** An access level, lowest first; `slug` is its name in documents. */
export type AccessLevelChoice = { slug: string; name: string };

export type AuthorChoice = { id: string; name: string };

/** Everything the editor opens with. */
export type OpenDraft = {
  reportId: string;
  slug: string;
  revision: number;
  savedAt: Date;
  savedBy: string | null;
  /** the report's own date once it is published */
  publishedAt: Date | null;
  state: DraftState;
  content: DraftContent;
  levels: AccessLevelChoice[];
  authors: AuthorChoice[];
  /** whether the viewer may move it to the trash */
  mayDelete: boolean;
  /** the entities that the draft is about or names */
  entities: EntityChoice[];
};

export type RevisionLine = {
  id: string;
  revision: number;
  kind: RevisionKind;
  savedAt: Date;
  savedBy: string | null;
};

export type VersionEntry = {
  number: number;
  kind: VersionKind;
  reason: string | null;
  publishedAt: Date;
  publishedBy: string | null;
  /** why warnings of the publish checks were accepted, by the rule's title */
  checkReasons: { title: string; reason: string }[];
};

export type DraftHistory = {
  reportId: string;
  slug: string;
  title: string;
  revision: number;
  inTrash: boolean;
  revisions: RevisionLine[];
  versions: VersionEntry[];
};

/** The text at one moment: the draft, a save of it, or a published version. */
export type Snapshot = { label: string; content: DraftContent };

/** What a reader of one level would see if the draft were published now. */
export type DraftPreview = Extract<ReportPage, { kind: "report" }> & {
  /** the reader it is shown as */
  reader: Viewer;
  /** where claims' marks would be, in reading order, as far as `reader` may read them */
  standing: { claimId: string; blockId: string; minRank: number }[];
};
