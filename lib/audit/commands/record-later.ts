import "server-only";
import { z } from "zod";
import { timeSet } from "@/lib/clock/now";
import { ADVISORY_LOCKS } from "@/lib/db/advisory-locks";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { type AuditRecord, nextEntry } from "../commands";
import type { AuditAction, AuditSubjectKind } from "../types";

/** Most acts that one transaction chains. */
const BATCH = 500;

/**
 * Like `recordAudit`, for an act without a session that changes nothing readers rely on and happens in great numbers:
 * it is recorded with the act and chained later by `chainWaiting`, so that no two of them wait for each other.
 */
export async function recordLater(tx: Prisma.TransactionClient, record: AuditRecord): Promise<void> {
  const { action, subjectKind, subjectId, after } = record;
  if (record.viewer.kind === "person" || record.before !== undefined) {
    throw new Error(`${action} must be chained at once`);
  }
  const { detail } = nextEntry({ seq: null, hash: null }, record, new Date(), null);
  await tx.auditWaiting.create({
    data: {
      at: timeSet() ?? undefined,
      action,
      subjectKind,
      subjectId,
      after: after === undefined ? Prisma.DbNull : detail.after,
      address: detail.address,
      userAgent: detail.userAgent,
    },
    select: { id: true },
  });
}

/**
 * Chains the waiting acts in the order in which they happened, unless another transaction holds the chain's lock: then
 * the next sign-in does it, or a job within a minute.
 *
 * @returns how many
 */
export async function chainWaiting(): Promise<number> {
  for (let chained = 0; ; ) {
    const batch = await db.$transaction(chainBatch);
    chained += batch;
    if (batch < BATCH) return chained;
  }
}

const Lock = z.strictObject({ locked: z.boolean() });

async function chainBatch(tx: Prisma.TransactionClient): Promise<number> {
  const [lock] = await selectRows(tx, "audit-chain-lock", Lock)`
    SELECT pg_try_advisory_xact_lock(${ADVISORY_LOCKS.auditChain}) AS "locked"`;
  if (!lock?.locked) return 0;
  const waiting = await tx.auditWaiting.findMany({ orderBy: { id: "asc" }, take: BATCH });
  if (waiting.length === 0) return 0;
  let head: { seq: number | null; hash: string | null } = (await tx.auditEntry.findFirst({
    orderBy: { seq: "desc" },
    select: { seq: true, hash: true },
  })) ?? { seq: null, hash: null };
  const next = waiting.map(({ at, action, subjectKind, subjectId, after, address, userAgent }) => {
    const made = nextEntry(
      head,
      {
        viewer: { kind: "anonymous" },
        action: action as AuditAction,
        subjectKind: subjectKind as AuditSubjectKind,
        subjectId,
        after: after ?? undefined,
        origin: { address, userAgent },
      },
      at,
      null,
    );
    head = made.entry;
    return made;
  });
  await tx.auditEntry.createMany({ data: next.map(({ entry }) => entry) });
  await tx.auditDetail.createMany({ data: next.map(({ detail }) => detail) });
  await tx.auditWaiting.deleteMany({ where: { id: { in: waiting.map(({ id }) => id) } } });
  return waiting.length;
}
