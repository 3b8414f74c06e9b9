import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { flawOfEntry } from "@/lib/integrity/check/check-entry";
import { flawOfKeys } from "@/lib/integrity/check/check-keys";
import { NODE_TOOLS } from "@/lib/integrity/node-tools";
import { readPayload } from "@/lib/integrity/schema";
import { GENESIS_HASH } from "@/lib/integrity/signed-text";
import type { PublicKey } from "@/lib/integrity/types";
import { alteredColumn } from "./altered-row";

const BATCH = 500;

export type CheckedLog = {
  entries: number;
  /** hash of the newest sound entry */
  head: string;
  flaw: string | null;
};

/**
 * Walks the whole log: each entry continues the previous one, is signed with a key of this instance, and its columns
 * match its payload. Given a head that was kept, it also detects a cut tail.
 */
export async function checkLog(
  tx: Prisma.TransactionClient,
  keys: readonly PublicKey[],
  { head, trusted }: { head: string | undefined; trusted: ReadonlySet<string> },
): Promise<CheckedLog> {
  let last = { seq: 0, hash: GENESIS_HASH };
  let passed = head === undefined || head === GENESIS_HASH;
  const done = (flaw: string | null) => ({ entries: last.seq, head: last.hash, flaw });
  const keyFlaw = await flawOfKeys(keys, trusted, NODE_TOOLS);
  if (keyFlaw) return done(keyFlaw);
  const byId = new Map(keys.map((key) => [key.id, key]));
  for (;;) {
    const entries = await readEntries(tx, last.seq);
    for (const entry of entries) {
      const flaw = (await flawOfEntry(entry, last, byId, NODE_TOOLS)) ?? flawOfColumns(entry);
      if (flaw) return done(`Entry ${entry.seq} of the log ${flaw}`);
      last = entry;
      passed ||= entry.hash === head;
    }
    if (entries.length < BATCH) break;
  }
  if ((await tx.logSignature.count()) > last.seq)
    return done("There is a signature of an entry that is not in the log");
  return done(
    passed
      ? null
      : `The log ends at entry ${last.seq} and does not hold the head that was given: its tail was cut off or replaced`,
  );
}

async function readEntries(tx: Prisma.TransactionClient, after: number) {
  const rows = await tx.publicationLogEntry.findMany({
    // From the beginning, so that an entry numbered 0 or less is found too.
    where: after === 0 ? {} : { seq: { gt: after } },
    orderBy: { seq: "asc" },
    take: BATCH,
    select: {
      seq: true,
      at: true,
      act: true,
      reportId: true,
      versionId: true,
      actorId: true,
      payload: true,
      prevHash: true,
      hash: true,
      signature: { select: { keyId: true, signature: true, signedAt: true } },
    },
  });
  return rows.map(({ signature, ...row }) => ({
    ...row,
    signature: signature && { ...signature, signedAt: signature.signedAt.toISOString() },
  }));
}

function flawOfColumns(entry: Awaited<ReturnType<typeof readEntries>>[number]): string | null {
  const facts = readPayload(entry.payload);
  if (!facts) return "has a payload that says something else than a log does";
  const { seq, at, act, reportId, versionId, actorId } = facts;
  const column = alteredColumn(
    { seq, at, act, reportId, versionId, actorId },
    { ...entry, at: entry.at.toISOString() },
  );
  return column && `has another ${column} in its row than in its payload`;
}
