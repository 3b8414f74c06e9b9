/** Mails that can be refused. Others (a link to sign in, an answer to a request) are sent because somebody asked. */
export const MAIL_KINDS = ["newReports"] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** A mail as a command hands it over. */
export type Mail = {
  to: string;
  /** whose it is; without one it cannot be refused, and is not suppressed */
  accountId?: string;
  /** what it is about: the same address is told of the same cause once */
  cause: string;
  kind?: MailKind;
  subject: string;
  text: string;
  html: string;
};

/** Where a mail stands. `waiting` needs SMTP or its next attempt; `suppressed` and `failed` are final. */
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

/** What admins see of the mail on their first screen. */
export type MailOverview = {
  /** smtp: to a server; local: the demonstration's outbox; none: mail waits */
  delivery: "smtp" | "local" | "none";
  waiting: number;
  failed: number;
  lastFailure: string | null;
};

export type PreferenceView = { kind: MailKind; label: string; wanted: boolean };
