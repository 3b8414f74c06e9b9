import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { now } from "@/lib/clock/now";
import type { Prisma } from "@/lib/db/generated/client";
import { StateAffiliation } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { appendLog } from "@/lib/integrity/commands/append-log";
import { coverage, sameItems } from "../disclaimer/disclaimer";
import { DISCLAIMER_FORM, disclaimerHash } from "../disclaimer/disclaimer-hash";
import { GRADE } from "../queries/claim-sql";
import { strongestVoice } from "../queries/voice-sql";

/** As in the columns: there a lapsed claim still has the status corroborated. */
const Row = z.strictObject({
  claimId: z.string(),
  blockId: z.string(),
  minRank: z.int(),
  position: z.int(),
  sourceId: z.string().nullable(),
  stateAffiliation: z.enum(StateAffiliation).nullable(),
  country: z.string().nullable(),
  own: z.boolean(),
  voice: z.string().nullable(),
  voiceAffiliation: z.enum(StateAffiliation).nullable(),
  ...GRADE,
});
type Row = z.infer<typeof Row>;

const Reissued = z.strictObject({
  id: z.string(),
  reportId: z.string(),
  number: z.int(),
  hash: z.string(),
});
type Reissued = z.infer<typeof Reissued>;

/**
 * Writes the disclaimer of a version for the current state of its claims, with the next number, and returns its hash
 * for the log. It is written even if it covers nothing, so that its existence reveals nothing about locked words. Call
 * it after `refreshClaims`, in the same transaction.
 *
 * @param at as in the log's entry
 */
export async function issueDisclaimer(
  tx: Prisma.TransactionClient,
  versionId: string,
  at: Date,
): Promise<string> {
  return write(tx, versionId, at, coverage(await standingOf(tx, versionId)));
}

/**
 * Reissues, and logs, the disclaimers of current versions that carry one of these claims and would now differ. Call it
 * after `refreshClaims`, and after `lockClaims`, which locks those reports. Returns how many.
 */
export async function reissueDisclaimers(
  tx: Prisma.TransactionClient,
  claimIds: readonly string[],
  actorId: string | null,
): Promise<number> {
  if (claimIds.length === 0) return 0;
  const versions = await selectRows(tx, "versions-with-claims", Reissued)`
    SELECT v."id", v."reportId", v."number", v."hash"
    FROM "ReportVersion" v JOIN "Report" r ON r."currentVersionId" = v."id"
    WHERE v."id" IN (SELECT "versionId" FROM "VersionClaim" WHERE "claimId" = ANY(${[...new Set(claimIds)]}::uuid[]))
    ORDER BY v."id"`;
  return reissue(tx, versions, actorId);
}

/** Like `reissueDisclaimers`, for locked reports, whatever claims they carry. */
export async function reissueDisclaimersOf(
  tx: Prisma.TransactionClient,
  reportIds: readonly string[],
  actorId: string | null,
): Promise<number> {
  const versions = await selectRows(tx, "versions-of-reports", Reissued)`
    SELECT v."id", v."reportId", v."number", v."hash"
    FROM "Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
    WHERE r."id" = ANY(${[...reportIds]}::uuid[]) ORDER BY v."id"`;
  return reissue(tx, versions, actorId);
}

async function reissue(
  tx: Prisma.TransactionClient,
  versions: readonly Reissued[],
  actorId: string | null,
): Promise<number> {
  let issued = 0;
  for (const version of versions) {
    const items = coverage(await standingOf(tx, version.id));
    const last = await tx.disclaimer.findFirst({
      where: { versionId: version.id },
      orderBy: { number: "desc" },
      select: { items: { orderBy: { position: "asc" } } },
    });
    if (last && sameItems(last.items, items)) continue;
    const at = now();
    const hash = await write(tx, version.id, at, items);
    await appendLog(tx, {
      at: at.toISOString(),
      act: "disclaimer",
      reportId: version.reportId,
      versionId: version.id,
      versionNumber: version.number,
      versionHash: version.hash,
      actorId,
      reason: null,
      disclaimerHash: hash,
    });
    issued += 1;
  }
  return issued;
}

/** The claims of a version at each of their positions, without those that the desk retracted. */
async function standingOf(tx: Prisma.TransactionClient, versionId: string): Promise<Row[]> {
  return selectRows(tx, "claims-of-version", Row)`
    SELECT vc."claimId", vc."blockId", vc."minRank", vc."position", c."sourceId", s."stateAffiliation"::text AS "stateAffiliation",
      s."country", coalesce(s."own", false) AS "own", behind."voice", behind."affiliation" AS "voiceAffiliation",
      c."reliability"::text AS "reliability", c."credibility", c."status"::text AS "status"
    FROM "VersionClaim" vc JOIN "Claim" c ON c."id" = vc."claimId" LEFT JOIN "Source" s ON s."id" = c."sourceId"
    LEFT JOIN LATERAL ${strongestVoice()} behind ON true
    WHERE vc."versionId" = ${versionId}::uuid AND c."retractedAt" IS NULL`;
}

/** The random id goes into the hash, so that the log does not reveal whether anything is covered. */
async function write(
  tx: Prisma.TransactionClient,
  versionId: string,
  issuedAt: Date,
  rows: readonly Row[],
): Promise<string> {
  const id = randomUUID();
  const last = await tx.disclaimer.aggregate({ where: { versionId }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  // The columns of an item are the columns of a row; here the position counts items, not positions in the text.
  const items = rows.map((row, position) => ({ ...row, position }));
  const hash = disclaimerHash({ form: DISCLAIMER_FORM, id, versionId, number, items });
  await tx.disclaimer.create({
    data: { id, versionId, number, hash, form: DISCLAIMER_FORM, issuedAt },
    select: { id: true },
  });
  await tx.disclaimerItem.createMany({ data: items.map((item) => ({ ...item, disclaimerId: id })) });
  return hash;
}
