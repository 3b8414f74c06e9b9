import { networkOf } from "@/lib/ip-address";
import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { parseEmail } from "@/lib/auth/parse-email";
import { takeAttempt } from "@/lib/auth/throttle";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { lockName } from "@/lib/db/locks";
import { env } from "@/lib/env";
import { Forbidden, Invalid } from "@/lib/errors";
import { queueMails } from "@/lib/mail/commands";
import { layOutMail } from "@/lib/mail/layout";
import { isSold, placeInReport } from "../policy";
import { reportAskedFrom } from "../queries/asked-from";
import type { RequestAccess } from "../schema";

type Asker = { accountId: string | null; name: string; email: string };

/**
 * Requests a tier: the request appears in the admins' list and is mailed to them. A repetition counts as one request, from
 * where it was asked last.
 */
export async function requestAccess(viewer: Viewer, intent: RequestAccess, origin: Origin): Promise<void> {
  if (!can(viewer, "access.request")) throw new Forbidden();
  const asker = askerOf(viewer, intent);
  await takeAttempt("access-request-address", networkOf(origin.address));
  await takeAttempt("access-request", asker.email);
  await db.$transaction(async (tx) => {
    const tier = await tx.tier.findUnique({
      where: { slug: intent.tier },
      select: { id: true, slug: true, name: true },
    });
    if (!tier || !isSold(tier)) throw new Invalid("tier", "Choose one of the tiers.");
    await lockName(tx, "accessRequest", `${asker.email} ${tier.slug}`);
    const open = await tx.accessRequest.findFirst({
      where: { email: asker.email, tierId: tier.id, answeredAt: null },
      select: { id: true },
    });
    const { organisation, message, next = "" } = intent;
    const fromPath = placeInReport(next);
    if (open) {
      if (fromPath) await tx.accessRequest.updateMany({ where: { id: open.id }, data: { fromPath } });
      return;
    }
    const { id } = await tx.accessRequest.create({
      data: { ...asker, organisation, message, tierId: tier.id, fromPath },
      select: { id: true },
    });
    const from = await reportAskedFrom(tx, fromPath);
    await tellAdmins(tx, id, { ...asker, organisation, message, tierName: tier.name, title: from?.title });
    await recordAudit(tx, {
      viewer,
      action: "access.request",
      subjectKind: "AccessRequest",
      subjectId: id,
      before: null,
      after: { tier: tier.slug, email: asker.email, organisation },
      origin,
    });
  });
}

/** A signed-in user makes the request as that account; a guest says who they are. */
function askerOf(viewer: Viewer, { as, name, email: typed }: RequestAccess): Asker {
  if (viewer.kind === "person") {
    return { accountId: viewer.accountId, name: viewer.name, email: viewer.email };
  }
  const email = parseEmail(typed);
  if (as === "account" || email === null) throw new Forbidden("You are signed out. Load the page again.");
  return { accountId: null, name, email };
}

type Asked = {
  name: string;
  email: string;
  organisation: string;
  message: string;
  tierName: string;
  title?: string;
};

async function tellAdmins(tx: Prisma.TransactionClient, id: string, asked: Asked): Promise<void> {
  const admins = await tx.account.findMany({
    where: { role: "admin", suspensions: { none: { liftedAt: null } } },
    select: { id: true, email: true },
  });
  const from = `${asked.name}${asked.organisation ? `, ${asked.organisation}` : ""} (${asked.email})`;
  const content = {
    heading: `Access request: ${asked.tierName}`,
    paragraphs: [
      `${from} requests access to ${asked.tierName}.`,
      asked.title ? `Asked while reading “${asked.title}”.` : "",
      asked.message,
    ].filter((text) => text !== ""),
    action: { label: "Answer the request", url: `${env().PUBLIC_URL}/admin/requests` },
  };
  const mail = {
    cause: `access-request:${id}`,
    subject: `Request for ${asked.tierName}: ${asked.name}`,
    ...layOutMail(content),
  };
  await queueMails(
    tx,
    admins.map((admin) => ({ ...mail, to: admin.email, accountId: admin.id })),
  );
}
