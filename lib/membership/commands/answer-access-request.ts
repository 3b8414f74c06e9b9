import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { Restart } from "@/lib/db/retry";
import { env } from "@/lib/env";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/errors";
import { queueMail } from "@/lib/mail/commands";
import { composeMail } from "@/lib/mail/compose";
import { endOfDay } from "../policy";
import { reportAskedFrom } from "../queries/asked-from";
import type { AnswerAccessRequest } from "../schema";
import type { AskedFrom } from "../types";
import { writeGrant } from "./write-grant";

/** Answers a request: grants the requested tier, or only replies. The requester gets one mail either way. */
export async function answerAccessRequest(
  viewer: Viewer,
  intent: AnswerAccessRequest,
  origin: Origin,
): Promise<void> {
  if (viewer.kind !== "person" || !can(viewer, "access.answer")) throw new Forbidden();
  const { answer, reply } = intent;
  if (answer === "reply" && reply === "") throw new Invalid("reply", "Enter a reply.");
  await db.$transaction(async (tx) => {
    const request = await settle(tx, intent.requestId, viewer.accountId);
    const accountId = await accountToGrant(tx, request);
    await lockRows(tx, "Account", accountId ? [accountId] : []);
    // Its owner may have changed the address before it was locked.
    if ((await accountToGrant(tx, request)) !== accountId)
      throw new Restart("The account has changed meanwhile");
    const from = await reportAskedFrom(tx, request.fromPath);
    if (answer === "grant") await grant(tx, viewer, { ...intent, ...request, accountId, from }, origin);
    else await queueMail(tx, await replyMail(tx, intent.requestId, { ...request, from }, reply));
    await recordAudit(tx, {
      viewer,
      action: "access.answer",
      subjectKind: "AccessRequest",
      subjectId: intent.requestId,
      before: { answered: false },
      after: { answered: true, answer, until: intent.until ?? null, reply },
      origin,
    });
  });
}

/** Marks it answered first, so that two admins cannot both answer. */
async function settle(tx: Prisma.TransactionClient, id: string, answeredById: string) {
  const request = await tx.accessRequest.findUnique({
    where: { id },
    select: {
      accountId: true,
      email: true,
      name: true,
      tierId: true,
      fromPath: true,
      tier: { select: { name: true } },
    },
  });
  if (!request) throw new NotFound();
  const { count } = await tx.accessRequest.updateMany({
    where: { id, answeredAt: null },
    data: { answeredAt: new Date(), answeredById },
  });
  if (count === 0) throw new Conflict("Another admin has already answered this request.");
  return request;
}

type Granted = { accountId: string | null; tierId: string; until?: string; reply: string; from?: AskedFrom };

async function grant(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { accountId, tierId, until, reply, from }: Granted,
  origin: Origin,
): Promise<void> {
  if (!can(viewer, "membership.grant")) throw new Forbidden();
  if (!until) throw new Invalid("until", "Choose the last day.");
  if (!accountId) {
    throw new Invalid(
      "answer",
      "There is no confirmed account with this address yet. Reply and ask the person to sign up first.",
    );
  }
  const note = "Answer to a request";
  const endsAt = endOfDay(until);
  await writeGrant(tx, viewer, { accountId, tierId, endsAt, note, words: reply, from }, origin);
}

type Asked = {
  accountId: string | null;
  email: string;
  name: string;
  tier: { name: string };
  from?: AskedFrom;
};

async function replyMail(
  tx: Prisma.TransactionClient,
  requestId: string,
  { accountId, email, name, tier, from }: Asked,
  reply: string,
) {
  const values = { name, tier: tier.name, reply, page: from ? "the report" : "the plans" };
  const url = `${env().PUBLIC_URL}${from?.path ?? "/pricing"}`;
  return {
    to: email,
    accountId: accountId ?? undefined,
    cause: `access-answer:${requestId}`,
    ...(await composeMail(tx, "mailRequestAnswered", { values, url })),
  };
}

/** The account that a request's grant goes to: the requester's, or the one with the same confirmed address. */
export async function accountToGrant(
  tx: Prisma.TransactionClient,
  request: { accountId: string | null; email: string },
): Promise<string | null> {
  if (request.accountId !== null) return request.accountId;
  const account = await tx.account.findFirst({
    where: { email: request.email, emailVerifiedAt: { not: null } },
    select: { id: true },
  });
  return account?.id ?? null;
}
