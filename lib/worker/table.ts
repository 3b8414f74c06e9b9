import "server-only";
import type { JobHelpers } from "graphile-worker";
import type { z } from "zod";
import { chainWaiting } from "@/lib/audit/commands/record-later";
import { refreshRegister } from "@/lib/entities/commands/refresh-register";
import { JOB_PAYLOADS, type JobName } from "@/lib/jobs/payloads";
import { purgeTrash } from "@/lib/reports/commands/purge-draft";
import { matchAlertsJob, sendAlertsJob } from "./handlers/alerts";
import { announceVersionJob } from "./handlers/announce-version";
import { peopleBatchJob } from "./handlers/people-batch";
import { registerImportJob } from "./handlers/register-import";
import { reissueDisclaimersJob } from "./handlers/reissue-disclaimers";
import { sendMailJob } from "./handlers/send-mail";
import { sendPushJob } from "./handlers/send-push";
import { takeUpAbandonedJob } from "./handlers/take-up-abandoned";
import { pruneJob } from "./prune";

/**
 * `withPgClient`: the worker's own connections, so that a job that holds one takes none from page requests.
 * `abortSignal`: the worker should stop.
 */
type Tools = Pick<JobHelpers, "withPgClient" | "abortSignal">;

type Handler = (payload: unknown, tools: Tools) => Promise<void>;

/** The handler of each job. A handler may run twice, and decides again whether its task is still allowed. */
export const JOB_TABLE: { [Name in JobName]: Handler } = {
  "send-mail": job(JOB_PAYLOADS["send-mail"], sendMailJob),
  "announce-version": job(JOB_PAYLOADS["announce-version"], announceVersionJob),
  "match-alerts": job(JOB_PAYLOADS["match-alerts"], matchAlertsJob),
  "send-alerts": job(JOB_PAYLOADS["send-alerts"], sendAlertsJob),
  "send-push": job(JOB_PAYLOADS["send-push"], sendPushJob),
  "purge-trash": job(JOB_PAYLOADS["purge-trash"], purgeTrashJob),
  "take-up-abandoned": job(JOB_PAYLOADS["take-up-abandoned"], takeUpAbandonedJob),
  "reissue-disclaimers": job(JOB_PAYLOADS["reissue-disclaimers"], reissueDisclaimersJob),
  "people-batch": job(JOB_PAYLOADS["people-batch"], peopleBatchJob),
  "register-import": job(JOB_PAYLOADS["register-import"], registerImportJob),
  "keep-up": job(JOB_PAYLOADS["keep-up"], keepUpJob),
  prune: job(JOB_PAYLOADS.prune, pruneJob),
};

/** Checks the payload again: it may have been written by an older build. */
function job<Payload>(
  schema: z.ZodType<Payload>,
  handler: (payload: Payload, tools: Tools) => Promise<void>,
): Handler {
  return (payload, tools) => handler(schema.parse(payload), tools);
}

/** What no request does: sign-ins that wait for the audit log, and entities whose name changes as of today. */
export async function keepUpJob(): Promise<void> {
  await chainWaiting();
  await refreshRegister();
}

/** Permanently deletes the drafts that have been in the trash for 30 days. Run again, it finds none. */
export async function purgeTrashJob(): Promise<void> {
  await purgeTrash({ address: "local", userAgent: "nightly job" });
}
