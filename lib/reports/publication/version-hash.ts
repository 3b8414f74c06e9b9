import { createHash } from "node:crypto";
import { canonicalJson, entryText } from "@/lib/integrity/signed-text";
import { type VersionParts, versionFacts } from "./version-facts";

/** SHA-256 over the canonical JSON (RFC 8785) of a version's facts and the hashes of its segments, hex. */
export function versionHash(parts: VersionParts): string {
  return sha256(canonicalJson(versionFacts(parts)));
}

/** What the publication log records; a new one needs the check `PublicationLogEntry_act_words` replaced. */
export const LOG_ACTS = ["published", "updated", "corrected", "withdrawn", "disclaimer"] as const;

/** What the publication log records about one act; people only by id. */
export type LogFacts = {
  seq: number;
  /** ISO 8601, UTC, milliseconds */
  at: string;
  act: (typeof LOG_ACTS)[number];
  reportId: string;
  versionId: string;
  versionNumber: number;
  versionHash: string;
  actorId: string | null;
  reason: string | null;
  /** hash of the generated disclaimer that the act issued (`lib/evidence/disclaimer-hash`) */
  disclaimerHash?: string;
};

/** The canonical payload of a log entry and its hash, which takes in the hash of the previous entry. */
export function logEntry(facts: LogFacts, prevHash: string): { payload: string; hash: string } {
  const payload = canonicalJson(facts);
  return { payload, hash: sha256(entryText(prevHash, payload)) };
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
