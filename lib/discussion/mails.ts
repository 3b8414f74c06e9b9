import "server-only";
import type { RowReader } from "@/lib/db/rows";
import { env } from "@/lib/env";
import { composeMail } from "@/lib/mail/compose";
import type { Mail } from "@/lib/mail/types";
import type { MailTemplateKey } from "@/lib/settings/mail-templates";

type Reader = { accountId: string; email: string };
const LONG_DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** What a writer is told by mail about a moderator's decision. None of it quotes the comment or what it is about. */
async function decisionMail(
  tx: RowReader,
  to: Reader,
  cause: string,
  key: MailTemplateKey,
  values: Record<string, string>,
): Promise<Mail> {
  const url = `${env().PUBLIC_URL}/account/discussion`;
  return { to: to.email, accountId: to.accountId, cause, ...(await composeMail(tx, key, { values, url })) };
}

/** `erased`: its words are gone. */
export function rejectionMail(
  tx: RowReader,
  to: Reader,
  { actId, reason, erased }: { actId: string; reason: string; erased: boolean },
): Promise<Mail> {
  const done = erased ? "removed one of your comments and erased its words" : "hid one of your comments";
  return decisionMail(tx, to, `comment-act:${actId}`, "mailCommentRemoved", { done, reason });
}

export function sanctionMail(
  tx: RowReader,
  to: Reader,
  { id, kind, reason, endsAt }: { id: string; kind: "mute" | "suspend"; reason: string; endsAt: Date },
): Promise<Mail> {
  const may = kind === "mute" ? "cannot write in discussions" : "cannot take part in discussions";
  const until = `${LONG_DAY.format(endsAt)} (UTC)`;
  return decisionMail(tx, to, `sanction:${id}`, "mailSanction", { until, may, reason });
}

export function appealMail(
  tx: RowReader,
  to: Reader,
  { appealId, upheld, answer }: { appealId: string; upheld: boolean; answer: string },
): Promise<Mail> {
  const decision = upheld ? "Your appeal was upheld." : "Your appeal was turned down.";
  return decisionMail(tx, to, `appeal-answer:${appealId}`, "mailAppealAnswered", { decision, answer });
}
