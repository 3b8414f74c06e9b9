import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { entryText } from "@/lib/integrity/signed-text";

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
  /** the claims that it carries, in order, with the grade that each was published with; absent where it has none */
  claims?: PublishedClaim[];
};

type PublishedClaim = {
  claimId: string;
  reliability: string | null;
  credibility: number | null;
  status: string | null;
};

/** What of a claim's row the version's hash takes in. */
export function claimFacts({ claimId, reliability, credibility, status }: PublishedClaim): PublishedClaim {
  return { claimId, reliability, credibility, status };
}

/** SHA-256 over the canonical JSON (RFC 8785) of a version's facts and the hashes of its segments, hex. */
export function versionHash(facts: VersionFacts): string {
  return sha256(canonicalize(facts) ?? "");
}

/** What the publication log says of one act; persons by id alone. */
export type LogFacts = {
  seq: number;
  /** ISO 8601, UTC, milliseconds */
  at: string;
  act: "published" | "updated" | "corrected" | "withdrawn" | "disclaimer";
  reportId: string;
  versionId: string;
  versionNumber: number;
  versionHash: string;
  actorId: string | null;
  reason: string | null;
  /** of the generated disclaimer that the act issued (`lib/evidence/disclaimer-hash`) */
  disclaimerHash?: string;
};

/** The canonical payload of a log entry and its hash, which takes in the hash of the entry before. */
export function logEntry(facts: LogFacts, prevHash: string): { payload: string; hash: string } {
  const payload = canonicalize(facts) ?? "";
  return { payload, hash: sha256(entryText(prevHash, payload)) };
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
