import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { type ChainBreak, firstBreak, GENESIS } from "../chain";

const VERIFY_BATCH = 1_000;

export type VerifiedAudit = {
  entries: number;
  /** hash of the newest valid entry */
  head: string;
  /** `null` if nothing was altered */
  firstBreak: ChainBreak | null;
  /** whether the given head is in the chain; true if none was given */
  headFound: boolean;
};

/**
 * Walks the whole chain in batches, with the seals that each entry covers. Given a head that was saved earlier, it also
 * detects a tail that was cut off.
 */
export async function verifyAuditLog(
  viewer: Viewer,
  { head }: { head?: string } = {},
  tx: Prisma.TransactionClient = db,
): Promise<VerifiedAudit> {
  if (!can(viewer, "audit.read")) throw new NotFound();
  let last = { seq: 0, hash: GENESIS };
  let headFound = head === undefined || head === GENESIS;
  for (let entries = 0; ; ) {
    const batch = await tx.auditEntry.findMany({
      // From the beginning, so that an entry numbered 0 or less is seen too.
      where: last.seq === 0 ? {} : { seq: { gt: last.seq } },
      orderBy: { seq: "asc" },
      take: VERIFY_BATCH,
      select: ENTRY,
    });
    const broken = firstBreak(batch, last) ?? (await brokenSeals(tx, batch));
    if (broken) return { entries, head: last.hash, firstBreak: broken, headFound };
    entries += batch.length;
    headFound ||= batch.some((entry) => entry.hash === head);
    last = batch.at(-1) ?? last;
    if (batch.length < VERIFY_BATCH)
      return { entries, head: last.hash, firstBreak: await brokenOrphan(tx), headFound };
  }
}

const SealsRow = z.strictObject({ seq: z.int(), hash: z.string() });
const Orphan = z.strictObject({ seq: z.int(), why: z.enum(["detail", "seals"]) });

/** The first entry whose seals differ from those that it covers. */
async function brokenSeals(
  tx: Prisma.TransactionClient,
  batch: readonly { seq: number; factsHash: string | null }[],
): Promise<ChainBreak | null> {
  const [first, last] = [batch[0], batch.at(-1)];
  if (!first || !last) return null;
  // The order is that of `sealsText`.
  const rows = await selectRows(tx, "seals-of-entries", SealsRow)`
    SELECT "seq", encode(sha256(convert_to(string_agg(line, E'\n' ORDER BY line COLLATE "C"), 'UTF8')), 'hex') AS "hash"
    FROM (SELECT "seq", "table" || ' ' || "rowId" || ' ' || coalesce("hash", '-') AS line FROM "FactSeal"
      WHERE "seq" BETWEEN ${first.seq} AND ${last.seq}) s GROUP BY "seq"`;
  const hashes = new Map(rows.map(({ seq, hash }) => [seq, hash]));
  const broken = batch.find(({ seq, factsHash }) => (hashes.get(seq) ?? null) !== factsHash);
  return broken ? { seq: broken.seq, why: "seals" } : null;
}

/** A detail or a seal whose entry does not exist. */
async function brokenOrphan(tx: Prisma.TransactionClient): Promise<ChainBreak | null> {
  const [orphan] = await selectRows(tx, "orphans-of-the-audit-log", Orphan)`
    (SELECT d."seq", 'detail' AS "why" FROM "AuditDetail" d
      WHERE NOT EXISTS (SELECT FROM "AuditEntry" e WHERE e."seq" = d."seq") LIMIT 1)
    UNION ALL (SELECT f."seq", 'seals' FROM "FactSeal" f
      WHERE NOT EXISTS (SELECT FROM "AuditEntry" e WHERE e."seq" = f."seq") LIMIT 1)`;
  return orphan ?? null;
}

const ENTRY = {
  seq: true,
  at: true,
  actorId: true,
  action: true,
  subjectKind: true,
  subjectId: true,
  detailHash: true,
  prevHash: true,
  hash: true,
  factsHash: true,
  detail: { select: { salt: true, before: true, after: true, address: true, userAgent: true } },
} satisfies Prisma.AuditEntrySelect;
