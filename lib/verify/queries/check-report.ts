import "server-only";
import { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import type { LogFacts } from "@/lib/integrity/schema";
import { readPayload } from "@/lib/integrity/schema";
import { alteredColumn, alteredRow } from "./altered-row";
import { flawOfProofs } from "./check-proofs";
import { flawOfSearch } from "./check-search";
import { flawOfVersion } from "./check-version";
import { readVersionRows } from "./version-rows";

/** The columns of a report that readers see or are redirected by. */
export const CHECKED = {
  id: true,
  slug: true,
  currentVersionId: true,
  publishedAt: true,
  updatedAt: true,
} satisfies Prisma.ReportSelect;
type CheckableReport = Prisma.ReportGetPayload<{ select: typeof CHECKED }>;

export type CheckedReport = { versions: number; flaw: string | null };

/** Checks a report against the log: its versions, its withdrawals, and the current version. The log itself is sound. */
export async function checkReport(
  tx: Prisma.TransactionClient,
  report: CheckableReport,
): Promise<CheckedReport> {
  const acts = await actsOf(tx, report.id);
  const versions = await tx.reportVersion.findMany({
    where: { reportId: report.id },
    orderBy: { number: "asc" },
    select: { id: true, number: true },
  });
  const known = new Set(versions.map(({ id }) => id));
  const lost = acts.find((act) => !known.has(act.versionId));
  const done = (versions: number, flaw: string | null) => ({ versions, flaw });
  if (lost)
    return done(0, `The report ${report.slug} lacks version ${lost.versionNumber}, which is in the log`);
  for (const [index, { id, number }] of versions.entries()) {
    const rows = await readVersionRows(tx, id);
    const own = acts.filter((act) => act.versionId === id);
    const flaw = number !== index + 1 ? "does not follow the one before" : rows && flawOfVersion(rows, own);
    if (flaw) return done(index, `Version ${number} of ${report.slug} ${flaw}`);
  }
  const flaw =
    (await flawOfWithdrawals(tx, report.id, acts)) ??
    flawOfCurrent(report.currentVersionId, acts) ??
    flawOfDates(report, acts) ??
    (await flawOfAddresses(tx, report)) ??
    (await flawOfProofs(tx, report.id)) ??
    (await flawOfSearch(tx, report));
  return done(versions.length, flaw && `The report ${report.slug} ${flaw}`);
}

async function actsOf(tx: Prisma.TransactionClient, reportId: string): Promise<LogFacts[]> {
  const entries = await tx.publicationLogEntry.findMany({
    where: { reportId },
    orderBy: { seq: "asc" },
    select: { payload: true },
  });
  return entries.flatMap(({ payload }) => readPayload(payload) ?? []);
}

async function flawOfWithdrawals(
  tx: Prisma.TransactionClient,
  reportId: string,
  acts: readonly LogFacts[],
): Promise<string | null> {
  const rows = await tx.withdrawal.findMany({
    where: { reportId },
    select: { versionId: true, reason: true, byId: true, createdAt: true },
  });
  return alteredRow(
    "withdrawal",
    acts
      .filter((act) => act.act === "withdrawn")
      .map((act) => ({ at: act.at, versionId: act.versionId, reason: act.reason, byId: act.actorId })),
    rows.map(({ createdAt, ...row }) => ({ at: createdAt.toISOString(), ...row })),
    (row) => `of ${row.at}`,
  );
}

function flawOfCurrent(currentVersionId: string | null, acts: readonly LogFacts[]): string | null {
  const last = acts.filter((act) => act.act !== "disclaimer").at(-1);
  const expected = last === undefined || last.act === "withdrawn" ? null : last.versionId;
  if (currentVersionId === expected) return null;
  if (expected === null) return "is shown, though the log has it withdrawn or never published";
  return currentVersionId === null
    ? "is not shown, though the log has it published"
    : "shows another version than the log's last";
}

/** The dates that readers see and cite come from the log. */
function flawOfDates(report: CheckableReport, acts: readonly LogFacts[]): string | null {
  const published = acts.filter((act) => act.act !== "disclaimer" && act.act !== "withdrawn");
  const column = alteredColumn(
    { publishedAt: published[0]?.at ?? null, updatedAt: published.at(-1)?.at ?? null },
    {
      publishedAt: report.publishedAt?.toISOString() ?? null,
      updatedAt: report.updatedAt?.toISOString() ?? null,
    },
  );
  return column && `has another ${column} than the log`;
}

const SlugRow = z.strictObject({ slug: z.string() });

/** Every address that a version was published under leads to the report. */
async function flawOfAddresses(
  tx: Prisma.TransactionClient,
  report: CheckableReport,
): Promise<string | null> {
  const [lost] = await selectRows(tx, "lost-addresses", SlugRow)`
    SELECT v."slug" FROM "ReportVersion" v WHERE v."reportId" = ${report.id}::uuid AND v."slug" <> ${report.slug}
      AND NOT EXISTS (SELECT FROM "SlugRedirect" d WHERE d."slug" = v."slug" AND d."reportId" = v."reportId") LIMIT 1`;
  return lost ? `was published under the address ${lost.slug}, which does not lead to it` : null;
}
