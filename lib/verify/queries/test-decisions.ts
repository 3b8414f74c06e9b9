/**
 * What `npm run verify` does not prove, and why. Any alteration of every other column of every table must be found: a
 * new column fails the test until it is found or listed here, and then in docs/operations.md too.
 */
export const NOT_PROVEN: Record<string, readonly string[] | "all"> = {
  // People, their memberships and their mails: the audit log says who was given what, and its details may be erased.
  Account: "all",
  Session: "all",
  MailToken: "all",
  Suspension: "all",
  Throttle: "all",
  Membership: "all",
  AccessRequest: "all",
  Invitation: "all",
  PeopleBatch: "all",
  PeopleBatchLine: "all",
  // Files that the desk has read; what they changed in the register is proven there.
  RegisterImport: "all",
  RegisterImportLine: "all",
  OutboxMail: "all",
  MailPreference: "all",
  // The latest sign-ins, until the audit log has recorded them.
  AuditWaiting: "all",
  // Working data of the desk that readers never see.
  Draft: "all",
  DraftAuthor: "all",
  DraftSubject: "all",
  DraftRevision: "all",
  DraftDeletion: "all",
  DuplicateDismissal: "all",
  // How undoing a split finds the rows that it moved, which are proven themselves.
  EntitySplit: "all",
  SimilarityDismissal: "all",
  SentenceHash: "all",
  DisclaimerRun: "all",
  FactPending: "all",
  // What readers say to each other, which they may edit and delete; the audit log says what moderators decided.
  Category: "all",
  Thread: "all",
  ThreadEntry: "all",
  ThreadMark: "all",
  ThreadVisit: "all",
  Participant: "all",
  Comment: "all",
  CommentRevision: "all",
  CommentMention: "all",
  CommentReport: "all",
  Reaction: "all",
  ModerationAct: "all",
  ModeratorGrant: "all",
  Sanction: "all",
  Appeal: "all",
  CorrectionRequest: "all",
  // What people follow and have read, and what they are told of it.
  Follow: "all",
  WatchlistGroup: "all",
  SavedSearch: "all",
  ReaderSettings: "all",
  VersionUse: "all",
  ReadingPlace: "all",
  ReadState: "all",
  AlertCause: "all",
  Alert: "all",
  AlertFeed: "all",
  Digest: "all",
  // What people keep for themselves, and the reports that they give: each opening asks what the giver may read.
  BookmarkFolder: "all",
  Bookmark: "all",
  Annotation: "all",
  Gift: "all",
  // Browsers in which people are told, and what waits for them: each message asks again what its reader may read.
  PushKey: "all",
  PushSubscription: "all",
  PushMessage: "all",
  // Reports of mail servers.
  MailBounce: "all",
  // The mark that an installation holds the demonstration: it decides who may start it, not what was published.
  Demonstration: "all",
  // Corrections of misspelt queries: nothing is offered that a search of the entries, which are proven, does not find.
  SearchWord: "all",
  // Counters.
  ReportReads: "all",
  CatalogueEpoch: "all",
  // Tells the page cache which pages to render again.
  CatalogueChange: "all",
  _prisma_migrations: "all",
  // Keys of rows without references.
  Mention: ["id"],
  VersionClaim: ["id"],
  Withdrawal: ["id"],
  DisclaimerItem: ["id"],
  Proof: ["id"],
  SearchEntry: ["id"],
  // Accounts that are not shown, and disappear when a person is erased; where a claim was made, which only the desk uses.
  Report: ["createdById"],
  Author: ["accountId"],
  Attachment: ["uploadedById"],
  Source: ["createdById"],
  Origin: ["createdById"],
  SourceDocument: ["createdById"],
  Claim: ["reportId", "createdById"],
  Setting: ["setById"],
  FieldEntry: ["setById"],
};

/** Rows that may go: the owner of the database erases an audit detail to forget a person. */
export const MAY_BE_TAKEN_OUT: readonly string[] = ["AuditDetail"];
