import "server-only";
import type { z } from "zod";
import { announceVersionJob } from "./handlers/announce-version";
import { purgeTrashJob } from "./handlers/purge-trash";
import { sendMailJob } from "./handlers/send-mail";
import { JOB_PAYLOADS, type JobName } from "./payloads";

/** What runs for each job. A handler may run twice, and decides anew whether it may do what it was asked to. */
export const JOB_TABLE: { [Name in JobName]: (payload: unknown) => Promise<void> } = {
  "send-mail": job(JOB_PAYLOADS["send-mail"], sendMailJob),
  "announce-version": job(JOB_PAYLOADS["announce-version"], announceVersionJob),
  "purge-trash": job(JOB_PAYLOADS["purge-trash"], purgeTrashJob),
};

/** Checks the payload again: it may have been written by an older build. */
function job<Payload>(schema: z.ZodType<Payload>, handler: (payload: Payload) => Promise<void>) {
  return (payload: unknown) => handler(schema.parse(payload));
}
