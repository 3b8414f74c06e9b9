import "server-only";
import { NotFound } from "@/lib/errors";
import { versionEvidence } from "@/lib/evidence/queries/version-claims";
import type { ClaimCard, ClaimPlace, VersionEvidence } from "@/lib/evidence/types";
import { readReportWith } from "@/lib/reports/queries/read-report";
import type { ReportPage } from "@/lib/reports/types";
import type { OpenedGift } from "../types";

type Given = { page: Extract<ReportPage, { kind: "report" }>; evidence: VersionEvidence };

const NONE: VersionEvidence = { claims: [], disclaimers: [] };

/**
 * The report of a gift, with the receiver's rank in its queries. A gift opens one report, so its claims do not quote
 * claims of other reports.
 *
 * @throws NotFound: withdrawn since the gift was opened
 */
export async function readGivenReport({ receiver, slug }: OpenedGift): Promise<Given> {
  const { page, claims } = await readReportWith(receiver, slug, (versionId) =>
    versionEvidence(receiver, versionId),
  );
  if (page.kind !== "report") throw new NotFound();
  const evidence = claims ?? NONE;
  return { page, evidence: { ...evidence, claims: evidence.claims.map((claim) => aloneIn(slug, claim)) } };
}

/** A claim without the words of claims in other reports; that one of them contradicts it is public. */
function aloneIn(slug: string, claim: ClaimCard): ClaimCard {
  const isHere = ({ place }: { place: ClaimPlace }) => place.report.slug === slug;
  const contesting = claim.links.filter((link) => link.kind === "contradicts" && !isHere(link));
  return {
    ...claim,
    links: claim.links.filter(isHere),
    compared: claim.compared.filter(isHere),
    contestedIn: [
      ...claim.contestedIn,
      ...contesting.map(({ place: { report } }) => ({ slug: report.slug, title: report.title, level: null })),
    ],
  };
}
