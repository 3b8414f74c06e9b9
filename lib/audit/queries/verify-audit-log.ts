import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFound } from "@/lib/errors";
import { type ChainBreak, firstBreak, GENESIS } from "../chain";

const VERIFY_BATCH = 1_000;

/** Walks the whole chain in batches; `null` when nothing was altered. */
export async function verifyAuditLog(
  viewer: Viewer,
): Promise<{ entries: number; firstBreak: ChainBreak | null }> {
  if (!can(viewer, "audit.read")) throw new NotFound();
  let last = { seq: 0, hash: GENESIS };
  for (let entries = 0; ; ) {
    const batch = await db.auditEntry.findMany({
      where: { seq: { gt: last.seq } },
      orderBy: { seq: "asc" },
      take: VERIFY_BATCH,
      select: ENTRY,
    });
    const broken = firstBreak(batch, last);
    if (broken) return { entries, firstBreak: broken };
    entries += batch.length;
    last = batch.at(-1) ?? last;
    if (batch.length < VERIFY_BATCH) return { entries, firstBreak: null };
  }
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
  detail: { select: { salt: true, before: true, after: true, address: true, userAgent: true } },
} satisfies Prisma.AuditEntrySelect;
