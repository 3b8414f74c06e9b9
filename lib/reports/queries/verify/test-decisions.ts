/**
 * What `npm run verify` does not prove, and why. Every other column of every table must be found when it is altered: a new
 * one fails the test until it is found or stands here, and then in docs/operations.md too.
 */
export const NOT_PROVEN: Record<string, readonly string[] | "all"> = {
  // People, what they hold and what they are sent: the audit log says who was given what, and its details may be erased.
  Account: "all",
  Session: "all",
  MailToken: "all",
  Suspension: "all",
  Throttle: "all",
  Membership: "all",
  AccessRequest: "all",
  OutboxMail: "all",
  MailPreference: "all",
  // Sign-ins of the last moments, until the audit log has taken them in.
  AuditWaiting: "all",
  // What the desk works with and readers never see.
  Draft: "all",
  DraftRevision: "all",
  DraftDeletion: "all",
  DuplicateDismissal: "all",
  SimilarityDismissal: "all",
  SentenceHash: "all",
  DisclaimerRun: "all",
  FactPending: "all",
  // The mark that an installation holds the demonstration: it decides who may start it, not what was published.
  Demonstration: "all",
  // What a misspelt question may have meant: nothing is offered that a search by the entries, which are proven, does not find.
  SearchWord: "all",
  // Counters.
  ReportReads: "all",
  CatalogueEpoch: "all",
  // What tells the page cache which pages to render again.
  CatalogueChange: "all",
  _prisma_migrations: "all",
  // Keys of rows that nothing refers to.
  Mention: ["id"],
  VersionClaim: ["id"],
  Withdrawal: ["id"],
  DisclaimerItem: ["id"],
  Proof: ["id"],
  SearchEntry: ["id"],
  // Accounts that are not shown, and go when a person is erased; where a claim was made, which is the desk's.
  Report: ["createdById"],
  Author: ["accountId"],
  Attachment: ["uploadedById"],
  Source: ["createdById"],
  Origin: ["createdById"],
  SourceDocument: ["createdById"],
  Claim: ["reportId", "createdById"],
};

/** Rows that may go: an audit detail is erased by the owner of the database when a person is to be forgotten. */
export const MAY_BE_TAKEN_OUT: readonly string[] = ["AuditDetail"];
