import { z } from "zod";

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

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

const LogPayload: z.ZodType<LogFacts> = z.strictObject({
  seq: z.int().positive(),
  at: z.iso.datetime(),
  act: z.enum(LOG_ACTS),
  reportId: z.uuid(),
  versionId: z.uuid(),
  versionNumber: z.int().positive(),
  versionHash: Hash,
  actorId: z.uuid().nullable(),
  reason: z.string().nullable(),
  disclaimerHash: Hash.optional(),
});

/** Parses a payload of the log; null if the log would not write it. */
export function readPayload(payload: string): LogFacts | null {
  try {
    return LogPayload.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null;
  }
}
