import { access } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { queryRows } from "@/lib/db/rows";
import { withClient } from "@/lib/db/with-client";
import type { Env } from "@/lib/env";
import { demoAccountsIn } from "../launch/demonstration";
import { advice, type Finding, fault } from "./finding";

const Row = z.strictObject({
  waiting: z.int(),
  refused: z.int(),
  late: z.int(),
  failing: z.string().nullable(),
  pruned: z.date().nullable(),
  administrators: z.int(),
  signer: z.string().nullable(),
});

/** A mail that waits longer was not taken up by any worker. */
const WAITING = "1 hour";
const NIGHT_MS = 50 * 3_600_000;

const STATE = `SELECT
  (SELECT count(*)::int FROM "OutboxMail" WHERE "sentAt" IS NULL AND "failure" IS NULL AND "createdAt" < now() - interval '${WAITING}') AS "waiting",
  (SELECT count(*)::int FROM "OutboxMail" WHERE "sentAt" IS NULL AND "failure" IS NOT NULL AND "createdAt" > now() - interval '1 day') AS "refused",
  (SELECT count(*)::int FROM graphile_worker.jobs WHERE attempts < max_attempts AND locked_at IS NULL AND run_at < now() - interval '${WAITING}') AS "late",
  (SELECT string_agg(DISTINCT j.task_identifier, ', ') FROM graphile_worker.jobs j WHERE j.attempts >= j.max_attempts) AS "failing",
  (SELECT max(k.last_execution) FROM graphile_worker._private_known_crontabs k WHERE k.identifier = 'prune') AS "pruned",
  (SELECT count(*)::int FROM "Account" WHERE "role" = 'admin' AND "removedAt" IS NULL) AS "administrators",
  (SELECT k."id" FROM "SigningKey" k WHERE k."retiredAt" IS NULL LIMIT 1) AS "signer"`;

/** Examines what an installation does: its mails and jobs, who may administrate it, and what signs its publications. */
export async function examineWork(
  ownerUrl: string,
  given: Pick<Env, "SMTP_URL" | "LODESTONE_DEMO" | "LODESTONE_DATA_DIR">,
): Promise<Finding[]> {
  const state = await withClient(
    ownerUrl,
    async (client) => (await queryRows(client, "doctor-work", Row, STATE))[0],
  );
  if (!state) return [];
  const demonstration = given.LODESTONE_DEMO === "on" ? [] : await demoAccountsIn(ownerUrl);
  return [
    ...(given.SMTP_URL && state.waiting > 0
      ? [
          fault(
            `${counted(state.waiting, "mail has", "mails have")} waited for more than an hour.`,
            "Check that a worker runs (npm start, or npm run worker), and its log.",
          ),
        ]
      : []),
    ...(state.refused > 0
      ? [
          advice(
            `${counted(state.refused, "mail", "mails")} of the last day did not go out.`,
            "See /admin for the reasons.",
          ),
        ]
      : []),
    ...(state.late > 0
      ? [
          fault(
            `${counted(state.late, "job is", "jobs are")} more than an hour late.`,
            "Check that a worker runs (npm start, or npm run worker), and its log.",
          ),
        ]
      : []),
    ...(state.failing
      ? [
          fault(
            `Jobs were given up after their last try: ${state.failing}.`,
            "See the server's log for their errors.",
          ),
        ]
      : []),
    ...(state.pruned && Date.now() - state.pruned.getTime() > NIGHT_MS
      ? [
          advice(
            `The nightly clean-up last ran on ${state.pruned.toISOString().slice(0, 10)}.`,
            "Keep the server, or npm run worker, running at night.",
          ),
        ]
      : []),
    ...(state.administrators === 0
      ? [
          fault(
            "Nobody administrates this installation.",
            "Run npm run account -- add you@example.com --role admin",
          ),
        ]
      : []),
    ...(demonstration.length > 0
      ? [
          fault(
            `The demonstration's accounts are in this database: ${demonstration[0]} and others.`,
            "Run npm run demo -- remove",
          ),
        ]
      : []),
    ...(await keyOf(state.signer, given.LODESTONE_DATA_DIR)),
  ];
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** @param signer the fingerprint of the key that signs; null before the first publication */
async function keyOf(signer: string | null, folder: string): Promise<Finding[]> {
  if (signer === null) return [];
  const found = await access(path.join(folder, "signing", `${signer}.pem`)).then(
    () => true,
    () => false,
  );
  return found
    ? []
    : [
        fault(
          `The private key that signs publications (${signer.slice(0, 12)}…) is not in ${folder}/signing: nothing can be published.`,
          "Copy it from a backup or another instance; if it is lost for good, npm run keys -- rotate --lost",
        ),
      ];
}
