import type { Action } from "@/lib/access/permissions";

/** Where an act came from. Commands run by a script say so in `userAgent`. */
export type Origin = { address: string; userAgent: string };

/** The subject of an entry: a kind of row and its id. */
export type AuditSubject = { subjectKind: AuditSubjectKind; subjectId: string };

export const AUDIT_SUBJECTS = [
  "Account",
  "AccessRequest",
  "Attachment",
  "Author",
  "Backup",
  "Category",
  "Claim",
  "Comment",
  "CorrectionRequest",
  "Draft",
  "Entity",
  "Fact",
  "FieldPack",
  "GlossaryTerm",
  "Invitation",
  "MailPreference",
  "Membership",
  "PeopleBatch",
  "RegisterImport",
  "Relationship",
  "Report",
  "ReportVersion",
  "Session",
  "Setting",
  "SigningKey",
  "Source",
  "SourceDocument",
  "Thread",
  "Tier",
] as const;
export type AuditSubjectKind = (typeof AUDIT_SUBJECTS)[number];

/** A row of the permission table, or an act that needs no permission, such as `account.sign-up`. */
export type AuditAction = Action | `${string}.${string}`;

/** One row of the log, as the admin screen shows it. */
export type AuditLine = {
  seq: number;
  at: Date;
  actor: { id: string; name: string; email: string } | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  /** a name for the subject, where it still has one */
  subjectLabel: string | null;
  address: string | null;
  userAgent: string | null;
  changes: AuditChange[];
};

/** One field that an act changed; `null` where it had or has no value. */
export type AuditChange = { field: string; before: string | null; after: string | null };

export type AuditPage = { lines: AuditLine[]; nextCursor: number | null };
