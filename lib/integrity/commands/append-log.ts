import "server-only";
import { createHash } from "node:crypto";
import type { Prisma } from "@/lib/db/generated/client";
import type { LogFacts } from "../schema";
import { canonicalJson, entryText, GENESIS_HASH } from "../signed-text";
import { lockLog } from "../signing/active-key";
import { signEntry } from "../signing/sign-entry";

/**
 * Writes the next entry of the publication log and signs it. The advisory lock, held to the end of the transaction, puts
 * concurrent publications in one order. Returns its hash, which is the new head of the log.
 *
 * @throws Conflict if the signing key is not in the data folder
 */
export async function appendLog(tx: Prisma.TransactionClient, facts: Omit<LogFacts, "seq">): Promise<string> {
  await lockLog(tx);
  const last = await tx.publicationLogEntry.findFirst({
    orderBy: { seq: "desc" },
    select: { seq: true, hash: true },
  });
  const prevHash = last?.hash ?? GENESIS_HASH;
  const seq = (last?.seq ?? 0) + 1;
  const { payload, hash } = logEntry({ seq, ...facts }, prevHash);
  await tx.publicationLogEntry.create({
    data: {
      seq,
      at: facts.at,
      act: facts.act,
      reportId: facts.reportId,
      versionId: facts.versionId,
      actorId: facts.actorId,
      payload,
      prevHash,
      hash,
    },
    select: { seq: true },
  });
  await signEntry(tx, { seq, hash });
  return hash;
}

/** The canonical payload of a log entry and its hash, which takes in the hash of the previous entry. */
export function logEntry(facts: LogFacts, prevHash: string): { payload: string; hash: string } {
  const payload = canonicalJson(facts);
  return { payload, hash: sha256(entryText(prevHash, payload)) };
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
