import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

export type VersionFacts = {
  reportId: string;
  number: number;
  kind: "published" | "updated" | "corrected";
  reason: string | null;
  title: string;
  standfirst: string;
  offer: string;
  tags: string[];
  /** ISO 8601, UTC, milliseconds */
  publishedAt: string;
  authorIds: string[];
  subjectIds: string[];
  segments: { position: number; minRank: number; hash: string }[];
};

/** SHA-256 over the canonical JSON (RFC 8785) of a version's facts and the hashes of its segments, hex. */
export function versionHash(facts: VersionFacts): string {
  return sha256(canonicalize(facts) ?? "");
}

/** What the publication log says of one act; persons by id alone. */
export type LogFacts = {
  seq: number;
  /** ISO 8601, UTC, milliseconds */
  at: string;
  act: "published" | "updated" | "corrected" | "withdrawn";
  reportId: string;
  versionId: string;
  versionNumber: number;
  versionHash: string;
  actorId: string | null;
  reason: string | null;
};

/** The hash before the first entry. */
export const GENESIS_HASH = "0".repeat(64);

/** The canonical payload of a log entry and its hash, which takes in the hash of the entry before. */
export function logEntry(facts: LogFacts, prevHash: string): { payload: string; hash: string } {
  const payload = canonicalize(facts) ?? "";
  return { payload, hash: sha256(`${prevHash}\n${payload}`) };
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
