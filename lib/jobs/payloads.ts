import { z } from "zod";

/** Every job there is, and what it is told: ids alone, never words, so that what it may do is decided when it runs. */
export const JOB_PAYLOADS = {
  "send-mail": z.strictObject({ mailId: z.uuid() }),
  "announce-version": z.strictObject({ versionId: z.uuid() }),
  "reissue-disclaimers": z.strictObject({ runId: z.uuid() }),
  // A job of the clock is told when it was due, which it does not ask.
  "purge-trash": z.object({}),
  "take-up-abandoned": z.object({}),
  "keep-up": z.object({}),
  prune: z.object({}),
} as const satisfies Record<string, z.ZodType>;

export type JobName = keyof typeof JOB_PAYLOADS;
export type JobPayload<Name extends JobName> = z.infer<(typeof JOB_PAYLOADS)[Name]>;
