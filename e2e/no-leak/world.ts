/**
 * The world that the leak test plants: a unique word in every place that can hold words, at every access level and
 * in every state of a report, and every kind of viewer.
 */

/** Who may read a word. `staff` is for drafts, old versions and what was withdrawn. */
export const LEVELS = ["public", "registered", "subscriber", "professional", "staff"] as const;
export type Level = (typeof LEVELS)[number];

export type Canary = {
  /** fourteen lower-case letters found nowhere else, or four Han characters */
  word: string;
  level: Level;
  /** e.g. `table cell` */
  place: string;
  /** slug of its report */
  report: string;
  /** it was open to everyone in an earlier version of a live report: what has changed since is shown with it */
  once?: true;
};

/** Places outside the running text: shown with their claim, edge or discussion, and never found by search. */
export const OUTSIDE_THE_TEXT: ReadonlySet<string> = new Set([
  "statement of a claim",
  "asserter of a claim",
  "locator of a claim",
  "quotation of a document",
  "rationale",
  "id of an edge",
  "comment",
  "name of a writer",
  "name of a category",
  "words about a category",
  "title of a topic",
  "comment of a topic",
  "comment on a passage",
  "name of a writer on a passage",
]);

export type ViewerKind =
  | "stranger"
  | "forger"
  | "unverified"
  | "registered"
  | "subscriber"
  | "professional"
  | "expired"
  | "revoked"
  | "suspended"
  | "ended"
  | "analyst"
  | "editor"
  | "admin";

/** What each viewer may read. The forger is a stranger who sends the front server's own headers. */
export const READS: Record<ViewerKind, readonly Level[]> = {
  stranger: ["public"],
  forger: ["public"],
  unverified: ["public"],
  registered: ["public", "registered"],
  subscriber: ["public", "registered", "subscriber"],
  professional: ["public", "registered", "subscriber", "professional"],
  expired: ["public", "registered"],
  revoked: ["public", "registered"],
  suspended: ["public"],
  ended: ["public"],
  analyst: LEVELS,
  editor: LEVELS,
  admin: LEVELS,
};

export type PlantedReport = {
  slug: string;
  reportId: string;
  state: "live" | "corrected" | "withdrawn" | "draft";
  attachments: { id: string; level: Level }[];
};

export type PlantedRows = {
  accountId: string;
  tierId: string;
  /** an author without an account */
  authorId: string;
  /** a list of people */
  batchId: string;
  importId: string;
  entityId: string;
  relationshipId: string;
  sourceId: string;
  /** a source document with a copy, whose words only the desk may read */
  documentId: string;
  term: string;
  /** in the discussion of the live report */
  commentId: string;
  /** of the forum, for professional readers */
  categoryId: string;
  /** tokens of gift links by a professional reader: to the live report, the same stopped, and to the withdrawn one */
  gifts: { open: string; stopped: string; withdrawn: string };
  /** a block of the live report for subscribers, which is discussed */
  passageId: string;
};

export type World = {
  canaries: Canary[];
  reports: PlantedReport[];
  /** slug of an entity named at every level */
  entity: string;
  /** ids of rows that pages of the desk and of admins show one by one */
  rows: PlantedRows;
  /** `Cookie` header for each viewer who has one */
  cookies: Partial<Record<ViewerKind, string>>;
};
