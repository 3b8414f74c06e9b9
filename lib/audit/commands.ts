import "server-only";
import { randomBytes } from "node:crypto";
import type { Viewer } from "@/lib/access/types";
import { Prisma } from "@/lib/db/generated/client";
import { lockAdvisory } from "@/lib/db/locks";
import { detailHash, entryHash, GENESIS } from "./chain";
import type { AuditAction, AuditSubject, Origin } from "./types";

export type AuditRecord = AuditSubject & {
  /** whoever acts; somebody without a session (a script, a sign-up) has no actor id */
  viewer: Viewer;
  action: AuditAction;
  /** plain data: what it was and what it is now */
  before?: unknown;
  after?: unknown;
  origin: Origin;
};

/**
 * Appends one act to the audit log, inside the transaction that does the act. Call it after
 * everything but `raiseEpoch`: the lock on the chain is held until the transaction ends, and one order of locks for all
 * keeps commands from waiting for each other.
 */
export async function recordAudit(tx: Prisma.TransactionClient, record: AuditRecord): Promise<void> {
  await lockAdvisory(tx, "auditChain");
  // A statement of its own, so that it sees what the holder before us has committed.
  const [head] = await tx.$queryRaw<{ seq: number | null; hash: string | null; at: Date }[]>`
    SELECT e."seq", e."hash", date_trunc('milliseconds', clock_timestamp()) AS "at"
    FROM (SELECT 1) one LEFT JOIN (SELECT "seq", "hash" FROM "AuditEntry" ORDER BY "seq" DESC LIMIT 1) e ON true`;
  if (!head) throw new Error("The database did not answer");
  const detail = {
    salt: randomBytes(16).toString("hex"),
    before: plain(record.before),
    after: plain(record.after),
    address: record.origin.address,
    userAgent: record.origin.userAgent,
  };
  const entry = {
    seq: (head.seq ?? 0) + 1,
    at: head.at,
    actorId: record.viewer.kind === "person" ? record.viewer.accountId : null,
    action: record.action,
    subjectKind: record.subjectKind,
    subjectId: record.subjectId,
    detailHash: detailHash(detail),
    prevHash: head.hash ?? GENESIS,
  };
  await tx.auditEntry.create({ data: { ...entry, hash: entryHash(entry) }, select: { seq: true } });
  await tx.auditDetail.create({
    data: { ...detail, seq: entry.seq, before: stored(detail.before), after: stored(detail.after) },
    select: { seq: true },
  });
}

/** As JSON will give it back: dates as text, nothing undefined. */
function plain(value: unknown): Prisma.JsonValue {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

function stored(value: Prisma.JsonValue) {
  return value ?? Prisma.DbNull;
}
