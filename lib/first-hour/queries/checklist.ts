import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import { isLoopbackName } from "@/lib/ip-address";
import { delivery } from "@/lib/mail/transport";
import { PRODUCT } from "@/lib/settings/keys";
import { readSettings } from "@/lib/settings/queries/read-settings";
import { STEP_NAMES, type StepName } from "../steps";
import type { Checklist } from "../types";

const Facts = z.strictObject({
  mailed: z.boolean(),
  backupAt: z.date().nullable(),
  entities: z.boolean(),
  tiers: z.boolean(),
  people: z.boolean(),
  drafts: z.boolean(),
  published: z.boolean(),
});

/** Which steps of the first hour are done, as far as the database and the settings tell. */
export async function checklist(viewer: Viewer): Promise<Checklist> {
  if (!can(viewer, "settings.manage")) throw new NotFound();
  const { name, logoLight, firstHour } = await readSettings(["name", "logoLight", "firstHour"]);
  const [facts] = await selectRows(db, "first-hour", Facts)`
    SELECT EXISTS (SELECT FROM "OutboxMail" WHERE "sentAt" IS NOT NULL) AS "mailed",
      (SELECT e."at" FROM "AuditEntry" e WHERE e."action" = 'backup.make' ORDER BY e."seq" DESC LIMIT 1) AS "backupAt",
      EXISTS (SELECT FROM "Entity") OR EXISTS (SELECT FROM "GlossaryTerm") AS "entities",
      EXISTS (SELECT FROM "Tier" WHERE "slug" NOT IN ('public', 'registered')) AS "tiers",
      EXISTS (SELECT FROM "Invitation") OR (SELECT count(*) FROM (SELECT FROM "Account" LIMIT 2) two) > 1 AS "people",
      EXISTS (SELECT FROM "Draft") OR EXISTS (SELECT FROM "ReportVersion") AS "drafts",
      EXISTS (SELECT FROM "ReportVersion") AS "published"`;
  if (!facts) throw new NotFound();
  const { protocol, hostname } = new URL(env().PUBLIC_URL);
  const mail = delivery();
  const missing: Record<StepName, string[]> = {
    look: [...(name === PRODUCT ? ["the name"] : []), ...(logoLight ? [] : ["the logo"])],
    mail: mail === "none" ? ["SMTP_URL is not set"] : facts.mailed ? [] : ["nothing was sent yet"],
    address: [
      ...(protocol === "https:" ? [] : ["it has no TLS"]),
      ...(isLoopbackName(hostname) ? [`${hostname} is this machine alone`] : []),
    ],
    backup: facts.backupAt ? [] : ["there is none"],
    vocabulary: facts.entities ? [] : ["nothing yet"],
    tiers: facts.tiers ? [] : ["nothing yet"],
    people: facts.people ? [] : ["nobody yet"],
    report: facts.drafts ? [] : ["nothing yet"],
    publish: facts.published ? [] : ["nothing yet"],
  };
  return {
    steps: STEP_NAMES.map((step) => ({
      name: step,
      done: missing[step].length === 0,
      skipped: firstHour.skipped.includes(step),
      missing: missing[step].join(", ") || null,
    })),
    dismissed: firstHour.dismissed,
    mail,
    backupAt: facts.backupAt,
  };
}
