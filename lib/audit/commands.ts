import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { timeSet } from "@/lib/clock/now";
import { Prisma } from "@/lib/db/generated/client";
import { lockAdvisory } from "@/lib/db/locks";
import { selectRows } from "@/lib/db/rows";
import { Forbidden } from "@/lib/errors";
import { detailHash, entryHash, GENESIS } from "./chain";
import { takePending } from "./commands/take-pending";
import { type Seal, sealsText } from "./facts";
import type { AuditAction, AuditSubject, Origin } from "./types";

export type AuditRecord = AuditSubject & {
  /** the viewer who acts; without a session (a script, a sign-up) there is no actor id */
  viewer: Viewer;
  action: AuditAction;
  /** plain data: the subject before and after the act */
  before?: unknown;
  after?: unknown;
  origin: Origin;
};

const Head = z.strictObject({
  seq: z.int().nullable(),
  hash: z.string().nullable(),
  at: z.date(),
  actsStill: z.boolean(),
});
type Head = z.infer<typeof Head>;

/**
 * Appends one act to the audit log, inside the transaction that does the act, and seals the rows that readers rely on
 * and that the transaction has changed. Call it after everything but `raiseEpoch`: later changes are not sealed. The
 * lock on the chain is held until the transaction ends, and taking locks in one order everywhere prevents deadlocks.
 *
 * The viewer's permission was checked before the transaction. Changes of role, suspensions and ended sessions are
 * recorded here too, so the holder of the chain's lock sees all of them: the act of a viewer who has lost the
 * permission is rolled back.
 *
 * @throws Forbidden for a person whose role has changed, who was suspended, or whose session has ended
 */
export async function recordAudit(tx: Prisma.TransactionClient, record: AuditRecord): Promise<void> {
  const seals = await takePending(tx);
  await lockAdvisory(tx, "auditChain");
  await appendEntry(tx, record, seals);
}

/** Appends one act with the seals that it writes. Take the lock `auditChain` before. @throws Forbidden, as above */
export async function appendEntry(
  tx: Prisma.TransactionClient,
  record: AuditRecord,
  seals: readonly Seal[],
): Promise<void> {
  // A separate statement, so that it sees what the previous holder of the lock committed.
  const [head] = await selectRows(tx, "audit-head", Head)`
    SELECT e."seq", e."hash", date_trunc('milliseconds', clock_timestamp()) AS "at", ${actsStill(record)} AS "actsStill"
    FROM (SELECT 1) one LEFT JOIN (SELECT "seq", "hash" FROM "AuditEntry" ORDER BY "seq" DESC LIMIT 1) e ON true`;
  if (!head) throw new Error("The database did not answer");
  if (!head.actsStill)
    throw new Forbidden("Your role or your session has changed in the meantime. Reload the page.");
  const factsHash = seals.length === 0 ? null : createHash("sha256").update(sealsText(seals)).digest("hex");
  const { entry, detail } = nextEntry(head, record, timeSet() ?? head.at, factsHash);
  await tx.auditEntry.create({ data: entry, select: { seq: true } });
  await tx.auditDetail.create({ data: detail, select: { seq: true } });
  if (seals.length > 0) {
    await tx.factSeal.createMany({ data: seals.map((seal) => ({ seq: entry.seq, ...seal })) });
  }
}

/** The entry that follows `head`, with its detail. */
export function nextEntry(
  head: Pick<Head, "seq" | "hash">,
  record: AuditRecord,
  at: Date,
  factsHash: string | null,
) {
  const detail = {
    salt: randomBytes(16).toString("hex"),
    before: plain(record.before),
    after: plain(record.after),
    address: wellFormed(record.origin.address),
    userAgent: wellFormed(record.origin.userAgent),
  };
  const entry = {
    seq: (head.seq ?? 0) + 1,
    at,
    actorId: record.viewer.kind === "person" ? record.viewer.accountId : null,
    action: record.action,
    subjectKind: record.subjectKind,
    subjectId: record.subjectId,
    detailHash: detailHash(detail),
    prevHash: head.hash ?? GENESIS,
    factsHash,
  };
  return {
    entry: { ...entry, hash: entryHash(entry) },
    detail: { ...detail, seq: entry.seq, before: stored(detail.before), after: stored(detail.after) },
  };
}

/** An act on the viewer's own account may be the one that ends the session or changes the role. */
function actsStill({ viewer, action, subjectId }: AuditRecord): Prisma.Sql {
  if (viewer.kind !== "person" || subjectId === viewer.accountId || action === "session.open") {
    return Prisma.sql`true`;
  }
  return Prisma.sql`EXISTS (SELECT FROM "Account" a WHERE a."id" = ${viewer.accountId}::uuid
    AND a."role" = ${viewer.role}::"Role"
    AND NOT EXISTS (SELECT FROM "Suspension" p WHERE p."accountId" = a."id" AND p."liftedAt" IS NULL)
    AND NOT EXISTS (SELECT FROM "Session" s WHERE s."id" = ${viewer.sessionId}::uuid AND s."endedAt" IS NOT NULL))`;
}

/** As the database will return it: a lone surrogate is not valid text. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

/** As JSON will return it: dates as text, nothing undefined. */
function plain(value: unknown): Prisma.JsonValue {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

function stored(value: Prisma.JsonValue) {
  return value ?? Prisma.DbNull;
}
