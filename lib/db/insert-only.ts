/**
 * Tables whose rows are written once. The application's role may add and read, never change or remove; triggers of the
 * migrations enforce the same for every other role.
 */
export const INSERT_ONLY_TABLES = [
  "ReportVersion",
  "VersionAuthor",
  "Segment",
  "Block",
  "Subject",
  "Mention",
  "VersionAttachment",
  "Withdrawal",
  "VersionClaim",
  "Disclaimer",
  "DisclaimerItem",
  "GateReason",
  "SourceGrading",
  "Assessment",
  "PublicationLogEntry",
  "LogSignature",
  "AuditEntry",
  "AuditDetail",
  "FactSeal",
] as const;
