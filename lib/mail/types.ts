/** Mails that can be refused. Others (a sign-in link, an answer to a request) are sent because the recipient asked. */
export const MAIL_KINDS = ["newReports"] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/**
 * Why a person gets a mail, and what one click in it stops: a kind of mail, all digests, all mails about replies, or the
 * alerts of one Follow.
 */
export type MailRule = MailKind | "digests" | "replies" | `follow:${string}`;

/** A mail as a command passes it on. */
export type Mail = {
  to: string;
  /** the recipient's account; without one it cannot be refused and is not suppressed */
  accountId?: string;
  /** what it is about: the same address is notified of the same cause once */
  cause: string;
  kind?: MailKind;
  /** of an alert or a digest: what one click stops */
  rule?: MailRule;
  /** tells of a correction or a withdrawal of what the person has used: sent whatever the rule */
  binding?: boolean;
  /** of an alert or a digest: the rank by which it was composed */
  rank?: number;
  /** the epoch before it was composed */
  epoch?: bigint;
  subject: string;
  text: string;
  html: string;
};

/** The state of a mail. `waiting` needs SMTP or its next attempt; `suppressed` and `failed` are final. */
export type MailState = "waiting" | "sent" | "suppressed" | "failed";

export type OutboxLine = {
  id: string;
  to: string;
  subject: string;
  text: string;
  createdAt: Date;
  sentAt: Date | null;
  state: MailState;
  failure: string | null;
};

/** The state of the mail on the admins' first screen. */
export type MailOverview = {
  /** smtp: through a server; local: the demonstration's outbox; none: mail waits */
  delivery: "smtp" | "local" | "none";
  waiting: number;
  failed: number;
  lastFailure: string | null;
};

/** What mail servers reported of an address since it was confirmed: the worst report first, and how many there are. */
export type MailTrouble = {
  kind: "hard" | "soft" | "complaint";
  /** such as 5.1.1; empty if the report had none */
  code: string;
  /** the server's words; may be empty */
  detail: string;
  at: Date;
  reports: number;
  /** nothing but what they ask for is mailed there until it is confirmed again */
  stopped: boolean;
};

export type PreferenceView = { kind: MailKind; label: string; wanted: boolean };
