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
  /** hash of the generated disclaimer that the act issued (`lib/evidence/disclaimer/disclaimer-hash`) */
  disclaimerHash?: string;
};

/** SHA-256, hex. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/);

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

/** Which piece of the public log: the entries after this one. */
export const LogPage = z.strictObject({
  after: z.coerce.number().int().min(0).max(2_000_000_000).default(0),
});
export type LogPage = z.output<typeof LogPage>;

/** The page's query: a hash or an address to check. */
export const VerifyPage = z.strictObject({ of: z.string().max(500).optional() });
