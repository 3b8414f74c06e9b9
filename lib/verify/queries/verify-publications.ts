import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { type VerifiedAudit, verifyAuditLog } from "@/lib/audit/queries/verify-audit-log";
import { verifyFacts } from "@/lib/audit/queries/verify-facts";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { Forbidden } from "@/lib/errors";
import { listKeys } from "@/lib/integrity/queries/list-keys";
import { flawOfDerived } from "./check-derived";
import { flawOfFiles } from "./check-files";
import { flawOfGuards } from "./check-guards";
import { flawOfLists } from "./check-lists";
import { checkLog } from "./check-log";
import { CHECKED, checkReport } from "./check-report";

export type Verified = {
  versions: number;
  entries: number;
  /** hash of the newest sound entry */
  head: string;
  /** the same for the audit log */
  audit: { entries: number; head: string };
  files: number;
  /** the first break, in words; null when everything is intact */
  broken: string | null;
  /** what could not be checked, in words */
  notes: string[];
};

type Asked = {
  /** hash of the newest entry at the last check */
  head?: string;
  /** the same for the audit log */
  auditHead?: string;
  /** fingerprints of trusted keys that no earlier key endorsed */
  trusted?: readonly string[];
};

const HOURS = 6;
const BATCH = 200;
const UNSEALED =
  "The data that changes after publication is not sealed yet: start the server once, which seals it, and verify again";

/**
 * Verifies that everything readers rely on is what was published and what acts made of it: the publication log, the
 * audit log, each report against the first, derived data, sealed data, and last the files. Stops at the first break.
 * All rows are read in one snapshot, a version at a time.
 *
 * @param told the progress, now and then
 * @throws Forbidden for a viewer who may not read the audit log
 */
export async function verifyPublications(
  viewer: Viewer,
  asked: Asked,
  told: (progress: string) => void = () => {},
): Promise<Verified> {
  if (!can(viewer, "audit.read")) throw new Forbidden();
  const result: Verified = {
    versions: 0,
    entries: 0,
    head: "",
    audit: { entries: 0, head: "" },
    files: 0,
    broken: null,
    notes: [],
  };
  result.broken = await db.$transaction((tx) => flawOfRows(tx, viewer, asked, result, told), {
    isolationLevel: "RepeatableRead",
    timeout: HOURS * 3_600_000,
    maxWait: 10_000,
  });
  if (result.broken) return result;
  const { files, flaw } = await flawOfFiles(told);
  return { ...result, files, broken: flaw };
}

/** Fills `result` as it proceeds; returns the first break, in words. */
async function flawOfRows(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { head, auditHead, trusted = [] }: Asked,
  result: Verified,
  told: (progress: string) => void,
): Promise<string | null> {
  const log = await checkLog(tx, await listKeys(viewer, tx), { head, trusted: new Set(trusted) });
  result.entries = log.entries;
  result.head = log.head;
  if (log.flaw) return log.flaw;
  told(`${log.entries} entries of the publication log`);
  const audit = await verifyAuditLog(viewer, { head: auditHead }, tx);
  result.audit = { entries: audit.entries, head: audit.head };
  const auditFlaw = flawOfAudit(audit);
  if (auditFlaw) return auditFlaw;
  told(`${audit.entries} entries of the audit log`);
  const unguarded = (await flawOfGuards(tx)) ?? (await flawOfUnheard(tx));
  if (unguarded) return unguarded;
  const reports = await flawOfReports(tx, result, told);
  if (reports) return reports;
  const derived = await flawOfDerived(tx, told);
  if (derived) return derived;
  const facts = await verifyFacts(tx, told);
  if (!facts.sealed) result.notes.push(UNSEALED);
  return facts.flaw ?? flawOfLists(tx);
}

const SlugRow = z.strictObject({ slug: z.string() });

/**
 * An act in the publication log that the audit log lacks: both are written by one transaction. A reissued
 * disclaimer is no act on the report itself: the audit log has its cause, an assessment or a grade.
 */
async function flawOfUnheard(tx: Prisma.TransactionClient): Promise<string | null> {
  const [unheard] = await selectRows(tx, "acts-without-audit", SlugRow)`
    SELECT r."slug" FROM "Report" r
    JOIN (SELECT "reportId", count(*) AS "acts" FROM "PublicationLogEntry" WHERE "act" <> 'disclaimer' GROUP BY 1) log ON log."reportId" = r."id"
    LEFT JOIN (SELECT "subjectId", count(*) AS "acts" FROM "AuditEntry"
      WHERE "subjectKind" = 'Report' AND "action" IN ('report.publish', 'report.correct', 'report.withdraw')
      GROUP BY 1) audit ON audit."subjectId" = r."id"::text
    WHERE log."acts" > coalesce(audit."acts", 0) ORDER BY r."slug" LIMIT 1`;
  return unheard
    ? `The audit log lacks an act on the report ${unheard.slug} that is in the publication log: its end was cut off`
    : null;
}

async function flawOfReports(
  tx: Prisma.TransactionClient,
  result: Verified,
  told: (progress: string) => void,
): Promise<string | null> {
  for (let after: string | undefined; ; ) {
    const reports = await tx.report.findMany({
      where: after === undefined ? {} : { id: { gt: after } },
      orderBy: { id: "asc" },
      take: BATCH,
      select: CHECKED,
    });
    for (const report of reports) {
      const checked = await checkReport(tx, report);
      result.versions += checked.versions;
      if (checked.flaw) return checked.flaw;
    }
    after = reports.at(-1)?.id;
    told(`${result.versions} versions`);
    if (reports.length < BATCH) return null;
  }
}

const BREAKS: Record<NonNullable<VerifiedAudit["firstBreak"]>["why"], string> = {
  sequence: "does not follow the one before",
  previous: "names another hash as the one before it than that entry has",
  hash: "has a hash that its columns do not give",
  detail: "has another detail than was recorded",
  seals: "has other seals than it took in",
};

function flawOfAudit({ firstBreak, headFound, entries }: VerifiedAudit): string | null {
  if (firstBreak) return `Entry ${firstBreak.seq} of the audit log ${BREAKS[firstBreak.why]}`;
  return headFound
    ? null
    : `The audit log ends at entry ${entries} and does not hold the head that was given: its tail was cut off or replaced`;
}
