import { z } from "zod";
import { LOG_ACTS, type LogFacts } from "./version-hash";

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
