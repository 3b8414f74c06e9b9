import "server-only";
import type { JobHelpers } from "graphile-worker";
import type { z } from "zod";
import { announceVersionJob } from "./handlers/announce-version";
import { purgeTrashJob } from "./handlers/purge-trash";
import { sendMailJob } from "./handlers/send-mail";
import { takeUpAbandonedJob } from "./handlers/take-up-abandoned";
import { JOB_PAYLOADS, type JobName } from "./payloads";

/** The worker's own connections, so that a job that holds one takes none from those who wait for a page. */
export type WithClient = JobHelpers["withPgClient"];

type Handler = (payload: unknown, helpers: Pick<JobHelpers, "withPgClient">) => Promise<void>;

/** What runs for each job. A handler may run twice, and decides anew whether it may do what it was asked to. */
export const JOB_TABLE: { [Name in JobName]: Handler } = {
  "send-mail": job(JOB_PAYLOADS["send-mail"], sendMailJob),
  "announce-version": job(JOB_PAYLOADS["announce-version"], announceVersionJob),
  "purge-trash": job(JOB_PAYLOADS["purge-trash"], purgeTrashJob),
  "take-up-abandoned": job(JOB_PAYLOADS["take-up-abandoned"], takeUpAbandonedJob),
};

/** Checks the payload again: it may have been written by an older build. */
function job<Payload>(
  schema: z.ZodType<Payload>,
  handler: (payload: Payload, withClient: WithClient) => Promise<void>,
): Handler {
  return (payload, { withPgClient }) => handler(schema.parse(payload), withPgClient);
}
