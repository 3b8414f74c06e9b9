import type { RowReader } from "@/lib/db/rows";
import { env } from "@/lib/env";
import { composeMail } from "@/lib/mail/compose";
import { layOutMail } from "@/lib/mail/layout";
import type { Mail } from "@/lib/mail/types";
import type { CorrectionOutcome } from "./policy";

type Request = { id: string; reference: string; reportId: string; title: string };

/**
 * Tells an author that a reader requests a correction. It quotes neither the passage nor the reader: the desk's page shows
 * both to those who may see them.
 */
export function requestMail(
  { id, reference, reportId, title }: Request,
  author: { accountId: string; email: string },
): Mail {
  return {
    to: author.email,
    accountId: author.accountId,
    cause: `correction-request:${id}`,
    subject: `Correction requested: ${title}`,
    ...layOutMail({
      heading: "A reader requests a correction",
      paragraphs: [
        `It is about “${title}”. The reader knows it as ${reference}, and is told what you answer.`,
      ],
      action: {
        label: "Read and answer it",
        url: `${env().PUBLIC_URL}/desk/corrections?report=${reportId}#${reference}`,
      },
      footer: { text: "You receive this mail because you look after the report." },
    }),
  };
}

type Answer = {
  outcome: CorrectionOutcome;
  /** in the desk's words */
  answer: string;
  /** of the version that corrects it */
  number: number | null;
  creditName: string | null;
};

/** Tells the reader what the desk answered. It does not quote the passage, which they may no longer be able to read. */
export async function answerMail(
  tx: RowReader,
  { id, reference, title }: Request,
  { outcome, answer, number, creditName }: Answer,
  reader: { accountId: string; email: string },
): Promise<Mail> {
  const decision = {
    corrected: `Thank you. “${title}” was corrected in version ${number ?? ""}.`,
    noted: `Thank you. The desk has noted it, and takes it into account when it reviews what “${title}” says.`,
    declined: `The desk has declined your request about “${title}”.`,
  }[outcome];
  const values = {
    reference,
    decision,
    credit: creditName === null ? "" : `The list of versions names you as ${creditName}.`,
    answer: answer === "" ? "" : `The desk writes: ${answer}`,
  };
  return {
    to: reader.email,
    accountId: reader.accountId,
    cause: `correction-answer:${id}`,
    ...(await composeMail(tx, "mailCorrectionAnswered", {
      values,
      url: `${env().PUBLIC_URL}/account/corrections`,
    })),
  };
}
