import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** The act that seals rows from before acts sealed them, or rows that the demonstration's seed wrote. */
export const SEALING = "facts.seal";

/** The previous hash of the first entry. */
export const GENESIS = "0".repeat(64);

export type ChainedEntry = {
  seq: number;
  at: Date;
  actorId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  detailHash: string;
  prevHash: string;
  hash: string;
  /** over the seals that the act wrote; null if it wrote none */
  factsHash: string | null;
};

export type ChainedDetail = {
  salt: string;
  before: unknown;
  after: unknown;
  address: string;
  userAgent: string;
};

/** Where a chain first breaks, and why. */
export type ChainBreak = { seq: number; why: "sequence" | "previous" | "hash" | "detail" | "seals" };

/** SHA-256, hex, over an entry's canonical JSON (RFC 8785) with the hash before it. */
export function entryHash(entry: Omit<ChainedEntry, "hash">): string {
  return sha256({
    seq: entry.seq,
    at: entry.at.toISOString(),
    actorId: entry.actorId,
    action: entry.action,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    detailHash: entry.detailHash,
    prevHash: entry.prevHash,
    // An entry without seals is hashed like entries from before seals existed.
    ...(entry.factsHash !== null && { factsHash: entry.factsHash }),
  });
}

/** SHA-256, hex, over a detail with its salt, so that the hash says nothing once the detail is erased. */
export function detailHash(detail: ChainedDetail): string {
  return sha256({
    salt: detail.salt,
    before: detail.before,
    after: detail.after,
    address: detail.address,
    userAgent: detail.userAgent,
  });
}

/**
 * Walks entries in order of `seq`, from `prevHash` on, and names the first break. A missing detail was erased, which is
 * allowed; a present one must match.
 */
export function firstBreak(
  entries: Iterable<ChainedEntry & { detail?: ChainedDetail | null }>,
  from: { seq: number; hash: string } = { seq: 0, hash: GENESIS },
): ChainBreak | null {
  let last = from;
  for (const entry of entries) {
    const why = flawOf(entry, last);
    if (why) return { seq: entry.seq, why };
    last = entry;
  }
  return null;
}

function flawOf(
  entry: ChainedEntry & { detail?: ChainedDetail | null },
  last: { seq: number; hash: string },
): ChainBreak["why"] | null {
  if (entry.seq !== last.seq + 1) return "sequence";
  if (entry.prevHash !== last.hash) return "previous";
  if (entry.hash !== entryHash(entry)) return "hash";
  if (entry.detail && detailHash(entry.detail) !== entry.detailHash) return "detail";
  return null;
}

function sha256(value: unknown): string {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError("Only JSON can be hashed");
  return createHash("sha256").update(json).digest("hex");
}
