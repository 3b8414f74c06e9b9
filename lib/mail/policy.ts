import { z } from "zod";
import { isLoopback, isLoopbackName } from "../ip-address";
import { MAIL_KINDS, type MailKind, type MailRule, type MailState } from "./types";

export const MAIL_KIND_LABELS: Record<MailKind, string> = { newReports: "New reports" };

/**
 * Who gets mails of a kind by default: members do, since they pay for the service; a merely registered user has to opt
 * in first.
 */
export function wantsByDefault(_kind: MailKind, account: { isMember: boolean }): boolean {
  return account.isMember;
}

/** What is known about the recipient when the mail is sent, not when it was written. */
export type Recipient = {
  email: string;
  verified: boolean;
  suspended: boolean;
  isMember: boolean;
  /** the row of the preference, if there is one */
  chosen: boolean | null;
  /** mails to the address came back */
  stopped: boolean;
  /** the rule of an alert or a digest still asks for it */
  ruleHolds: boolean;
};

type Sent = {
  to: string;
  kind: MailKind | null;
  rule?: MailRule | null;
  binding?: boolean;
  aboutLive: boolean;
};

/**
 * Why a mail must not be sent now, or `null`. One without a kind and a rule answers a request, or says what was decided
 * about a person; it goes to an address that mails came back from, too, since confirming it again takes a mail.
 */
export function whyNotSent(mail: Sent, recipient: Recipient | null): string | null {
  const { kind, rule = null, binding = false } = mail;
  if (kind === null && rule === null && !binding) {
    return recipient?.suspended ? "the account is suspended" : null;
  }
  if (!recipient) return "the account is gone";
  if (recipient.suspended) return "the account is suspended";
  if (recipient.email !== mail.to) return "the account has another address now";
  if (!recipient.verified) return "the address is not confirmed";
  if (recipient.stopped) return "mails to this address came back";
  if (kind !== null && !(recipient.chosen ?? wantsByDefault(kind, recipient))) return "not wanted";
  if (!binding && !recipient.ruleHolds) return "not wanted";
  if (!mail.aboutLive) return "the report was withdrawn";
  return null;
}

const SUPPRESSED = "Suppressed: ";
const REFUSED = "Refused: ";

/** How a failure begins after which a mail is not retried. */
export const FINAL_FAILURES = [SUPPRESSED, REFUSED] as const;

/** How a suppression is written into the row. */
export function suppression(why: string): string {
  return SUPPRESSED + why;
}

/** How a server's final refusal is written into the row; any other `failure` is retried. */
export function refusal(answer: string): string {
  return REFUSED + answer;
}

export function mailState(mail: { sentAt: Date | null; failure: string | null }): MailState {
  if (mail.sentAt) return "sent";
  if (mail.failure?.startsWith(SUPPRESSED)) return "suppressed";
  return mail.failure?.startsWith(REFUSED) ? "failed" : "waiting";
}

/**
 * Whether the user is at this machine: the request has a loopback address and a loopback name. A proxy on the same
 * machine has the address too, but an installation behind one has another name.
 */
export function isAtThisMachine(address: string, publicUrl: string): boolean {
  return isLoopbackName(new URL(publicUrl).hostname) && isLoopback(address);
}

/** A rule as tokens and rows write it. */
export const MailRuleText: z.ZodType<MailRule> = z.union([
  z.enum([...MAIL_KINDS, "digests", "replies"]),
  z.templateLiteral(["follow:", z.uuid()]),
]);

/** The id of the Follow whose alerts a rule stops; null for other rules. */
export function followOf(rule: MailRule): string | null {
  return rule.startsWith("follow:") ? rule.slice("follow:".length) : null;
}
