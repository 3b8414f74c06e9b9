import "server-only";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import type { Viewer } from "@/lib/access/types";
import { currentViewer } from "@/lib/auth/viewer";
import { NotFound } from "@/lib/errors";
import { versionEvidence } from "@/lib/evidence/queries/version-claims";
import type { VersionEvidence } from "@/lib/evidence/types";
import { readReport } from "@/lib/reports/queries/read-report";
import type { ReportPage } from "@/lib/reports/types";

/**
 * The page of a slug for whoever asks, with what its claims say, read once for its words and its metadata: four statements.
 * An older slug leads to today's.
 */
export const loadReport = cache(async (slug: string) => {
  const viewer = await currentViewer();
  const page = await readReport(viewer, slug).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  if (page.kind === "moved") permanentRedirect(`/reports/${page.slug}`);
  return { viewer, page, evidence: await evidenceOf(viewer, page) };
});

/** Of a withdrawn report, which only the desk reads, the claims stay out: they are not what it says today. */
async function evidenceOf(
  viewer: Viewer,
  page: Exclude<ReportPage, { kind: "moved" }>,
): Promise<VersionEvidence> {
  return page.kind === "report"
    ? versionEvidence(viewer, page.head.versionId)
    : { claims: [], disclaimers: [] };
}
