import type { AlertSettings, Pace } from "@/lib/alerts/due-at";
import type { AlertReason, AlertText, FollowKind, VersionKind } from "@/lib/db/generated/enums";
import type { WordsInForce } from "@/lib/mail/compose";
import type { ChangedWords } from "@/lib/mail/layout";

/** A change as a mail tells it, in words that everyone of one rank may read. */
export type News = {
  /** what it is about: of two changes of one thing, a mail tells the newer one */
  about: string;
  at: Date;
  /** “Corrected”, “Claim graded again” */
  label: string;
  title: string;
  /** a path of this site */
  path: string;
  /** the desk's reason, or what it says now; empty if there is none */
  why: string;
  version: NewsVersion | null;
  /** who wrote it, and in which discussion; null if it is no comment */
  comment: { by: string; threadId: string } | null;
};

/** The version that a change published; its standfirst and excerpt are public. */
export type NewsVersion = {
  id: string;
  reportId: string;
  number: number;
  act: VersionKind;
  standfirst: string;
  excerpt: string;
};

/** A person with alerts that are due, as they are while their account is locked. */
export type DuePerson = {
  accountId: string;
  email: string;
  rank: number;
  /** why nothing may be mailed to them now */
  unreachable: string | null;
  settings: AlertSettings;
  text: AlertText;
  digests: boolean;
  replies: boolean;
};

/** An alert that is due. */
export type DueAlert = {
  id: string;
  accountId: string;
  causeId: string;
  reason: AlertReason;
  followId: string | null;
  pace: Pace;
  dueAt: Date;
  /** a mail about the same version went out already */
  announced: boolean;
};

/** An alert that will be told, and why. */
export type ToTell = {
  alert: DueAlert;
  news: News;
  /** of a version that the person used, or a reply to them; else what they follow */
  why:
    | { kind: "used" }
    | { kind: "reply" }
    | { kind: "follow"; followId: string; name: string; follows: FollowKind };
};

/** Words that are the same for everyone of one rank, or who used the same version. */
export type Words = {
  /** of the digest itself, and whose mails they are */
  digest: WordsInForce;
  /** the text that a rank may read, by `versionId rank` */
  texts: ReadonlyMap<string, readonly string[]>;
  disclaimers: ReadonlyMap<string, readonly string[]>;
  /** what changed for an account, by `accountId reportId` */
  changes: ReadonlyMap<string, readonly (readonly ChangedWords[])[]>;
};
