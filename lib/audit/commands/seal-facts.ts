import "server-only";
import { OPERATOR } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { lockAdvisory } from "@/lib/db/locks";
import { selectRows } from "@/lib/db/rows";
import { SEALING } from "../chain";
import { appendEntry } from "../commands";
import { FACT_TABLE_NAMES, type FactTableName } from "../facts";
import { SealedRow, sealedRows } from "../queries/sealed-rows";
import type { Origin } from "../types";

const BATCH = 2_000;

/**
 * Seals every row that readers rely on as it is now, where it has no seal or its last seal differs. Runs once, when an
 * instance first starts a release that has seals, and in the demonstration's seed; never again, because it would cover
 * up changes made by hand. Safe when several instances start together.
 *
 * @param again run it even though it was done before
 * @returns how many rows it sealed
 */
export async function sealFacts(origin: Origin, { again = false } = {}): Promise<number> {
  const done = await db.auditEntry.findFirst({ where: { action: SEALING }, select: { seq: true } });
  if (done && !again) return 0;
  let sealed = 0;
  for (const name of FACT_TABLE_NAMES) {
    for (let after: string | null = null; ; ) {
      const behind: string | null = after;
      const { rows, count }: Sealed = await db.$transaction((tx) => sealBatch(tx, name, behind, origin));
      sealed += count;
      after = rows.at(-1)?.rowId ?? null;
      if (rows.length < BATCH) break;
    }
  }
  // Records that it was done, even if there was nothing to seal.
  if (!done && sealed === 0) await db.$transaction((tx) => noteDone(tx, origin));
  await db.$executeRaw`DELETE FROM "FactPending"`;
  return sealed;
}

/** So that it is known to be done where there was nothing to seal, unless another instance has just done it. */
async function noteDone(tx: Prisma.TransactionClient, origin: Origin): Promise<void> {
  await lockAdvisory(tx, "auditChain");
  const done = await tx.auditEntry.findFirst({ where: { action: SEALING }, select: { seq: true } });
  if (!done) await appendEntry(tx, record("-", 0, origin), []);
}

type Sealed = { rows: SealedRow[]; count: number };

async function sealBatch(
  tx: Prisma.TransactionClient,
  name: FactTableName,
  after: string | null,
  origin: Origin,
): Promise<Sealed> {
  // Before the rows are read: a transaction that changes one of them now seals it after this one.
  await lockAdvisory(tx, "auditChain");
  const rows = await selectRows(tx, "rows-to-seal", SealedRow)`${sealedRows(name, after, BATCH)}`;
  const open = rows.filter((row) => row.hash !== row.sealed);
  if (open.length > 0) {
    const seals = open.map(({ rowId, hash }) => ({ table: name, rowId, hash }));
    await appendEntry(tx, record(name, open.length, origin), seals);
  }
  return { rows, count: open.length };
}

const record = (subjectId: string, rows: number, origin: Origin) =>
  ({
    viewer: OPERATOR,
    action: SEALING,
    subjectKind: "Fact",
    subjectId,
    after: { rows },
    origin,
  }) as const;
