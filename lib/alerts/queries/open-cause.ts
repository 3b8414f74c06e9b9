import "server-only";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { evidenceTargets } from "./evidence-targets";
import { versionTargets, withdrawalTargets } from "./report-targets";
import type { Targets } from "./targets";

const CauseRow = z.strictObject({
  at: z.date(),
  matchedTo: z.string().nullable(),
  versionId: z.string().nullable(),
  withdrawalId: z.string().nullable(),
  assessmentId: z.string().nullable(),
  gradingId: z.string().nullable(),
  relationshipId: z.string().nullable(),
  commentId: z.string().nullable(),
});

/** A change that is not yet matched, as far as it is, and whom it concerns: null if readers no longer see it. */
export type OpenCause = {
  at: Date;
  matchedTo: string | null;
  withdrawal: boolean;
  targets: Targets | null;
};

/**
 * Whom a change concerns; null if that is settled. Two statements, and for a new report those of `matchQuestions`.
 */
export async function openCause(causeId: string): Promise<OpenCause | null> {
  return readCause(causeId, Prisma.sql`"matchedAt" IS NULL`);
}

/** The same for a change that may be matched already, to ask again whom it concerns. */
export async function anyCause(causeId: string): Promise<OpenCause | null> {
  return readCause(causeId, Prisma.sql`true`);
}

async function readCause(causeId: string, which: Prisma.Sql): Promise<OpenCause | null> {
  const [cause] = await selectRows(db, "open-cause", CauseRow)`
    SELECT "at", "matchedTo"::text, "versionId"::text, "withdrawalId"::text, "assessmentId"::text, "gradingId"::text,
      "relationshipId"::text, "commentId"::text
    FROM "AlertCause" WHERE "id" = ${causeId}::uuid AND ${which}`;
  if (!cause) return null;
  const { at, matchedTo, versionId, withdrawalId, ...evidence } = cause;
  const targets = versionId
    ? await versionTargets(versionId)
    : withdrawalId
      ? await withdrawalTargets(withdrawalId)
      : await evidenceTargets(evidence);
  return { at, matchedTo, withdrawal: withdrawalId !== null, targets };
}
