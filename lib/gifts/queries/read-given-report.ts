import "server-only";
import { NotFound } from "@/lib/errors";
import { versionEvidence } from "@/lib/evidence/queries/version-claims";
import type { VersionEvidence } from "@/lib/evidence/types";
import { readReportWith } from "@/lib/reports/queries/read-report";
import type { ReportPage } from "@/lib/reports/types";
import type { OpenedGift } from "../types";

type Given = { page: Extract<ReportPage, { kind: "report" }>; evidence: VersionEvidence };

const NONE: VersionEvidence = { claims: [], disclaimers: [] };

/**
 * The report of a gift, with the receiver's rank in its queries. A gift is of one report: its claims name no claims that
 * stand in others.
 *
 * @throws NotFound: withdrawn since the gift was opened
 */
export async function readGivenReport({ receiver, slug }: OpenedGift): Promise<Given> {
  const { page, claims } = await readReportWith(receiver, slug, (versionId) =>
    versionEvidence(receiver, versionId),
  );
  if (page.kind !== "report") throw new NotFound();
  const evidence = claims ?? NONE;
  const alone = evidence.claims.map((claim) => ({
    ...claim,
    links: claim.links.filter(({ place }) => place.report.slug === slug),
    compared: claim.compared.filter(({ place }) => place.report.slug === slug),
  }));
  return { page, evidence: { ...evidence, claims: alone } };
}
