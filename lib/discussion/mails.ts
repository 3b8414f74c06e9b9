import { env } from "@/lib/env";
import { layOutMail } from "@/lib/mail/layout";
import type { Mail } from "@/lib/mail/types";

type Reader = { accountId: string; email: string };
const LONG_DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** What a writer is told by mail about a moderator's decision. None of it quotes the comment or what it is about. */
const decisionMail = (to: Reader, cause: string, heading: string, paragraphs: string[]): Mail => ({
  to: to.email,
  accountId: to.accountId,
  cause,
  subject: heading,
  ...layOutMail({
    heading,
    paragraphs,
    action: { label: "Your discussions", url: `${env().PUBLIC_URL}/account/discussion` },
  }),
});

/** `erased`: its words are gone. */
export function rejectionMail(
  to: Reader,
  { actId, reason, erased }: { actId: string; reason: string; erased: boolean },
) {
  const done = erased ? "removed one of your comments and erased its words" : "hid one of your comments";
  return decisionMail(to, `comment-act:${actId}`, "A moderator removed a comment of yours", [
    `A moderator ${done}. The reason: ${reason}`,
    "If it was wrong, you can appeal: another look is then taken at it.",
  ]);
}

export function sanctionMail(
  to: Reader,
  sanction: { id: string; kind: "mute" | "suspend"; reason: string; endsAt: Date },
): Mail {
  const may = sanction.kind === "mute" ? "cannot write in discussions" : "cannot take part in discussions";
  return decisionMail(to, `sanction:${sanction.id}`, "You cannot take part in discussions for a time", [
    `Until ${LONG_DAY.format(sanction.endsAt)} (UTC) you ${may}. The reason: ${sanction.reason}`,
    "You can read as before. If it was wrong, you can appeal.",
  ]);
}

export function appealMail(
  to: Reader,
  { appealId, upheld, answer }: { appealId: string; upheld: boolean; answer: string },
): Mail {
  return decisionMail(to, `appeal-answer:${appealId}`, "Your appeal was answered", [
    upheld ? "Your appeal was upheld." : "Your appeal was turned down.",
    `The moderator writes: ${answer}`,
  ]);
}
