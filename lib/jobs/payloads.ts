import { z } from "zod";

/** Every job and its payload: only ids, never text, so that permission is decided when it runs. */
export const JOB_PAYLOADS = {
  "send-mail": z.strictObject({ mailId: z.uuid() }),
  "announce-version": z.strictObject({ versionId: z.uuid() }),
  "match-alerts": z.strictObject({ causeId: z.uuid() }),
  "send-alerts": z.object({}),
  "send-push": z.strictObject({ pushId: z.uuid() }),
  "reissue-disclaimers": z.strictObject({ runId: z.uuid() }),
  "people-batch": z.strictObject({ batchId: z.uuid() }),
  "register-import": z.strictObject({ importId: z.uuid() }),
  // A scheduled job receives its due time, which it does not need.
  "purge-trash": z.object({}),
  "take-up-abandoned": z.object({}),
  "keep-up": z.object({}),
  prune: z.object({}),
} as const satisfies Record<string, z.ZodType>;

export type JobName = keyof typeof JOB_PAYLOADS;
export type JobPayload<Name extends JobName> = z.infer<(typeof JOB_PAYLOADS)[Name]>;
