import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { queueMails } from "@/lib/mail/commands";
import { requestMail } from "../mails";

/** Queues a mail to each author of a version who works at the desk; without any, to its editors and admins. */
export async function tellAuthors(
  tx: Prisma.TransactionClient,
  request: { id: string; reference: string; reportId: string; title: string },
  versionId: string,
): Promise<void> {
  const works = { removedAt: null, suspensions: { none: { liftedAt: null } } };
  const select = { id: true, email: true } as const;
  const authors = await tx.account.findMany({
    where: {
      ...works,
      NOT: { role: "reader" },
      author: { versions: { some: { versionId } } },
    },
    select,
  });
  const told =
    authors.length > 0
      ? authors
      : await tx.account.findMany({ where: { ...works, role: { in: ["editor", "admin"] } }, select });
  await queueMails(
    tx,
    told.map(({ id: accountId, email }) => requestMail(request, { accountId, email })),
  );
}
