import "server-only";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { currentViewer } from "@/lib/auth/viewer";
import { NotFound } from "@/lib/errors";
import { versionEvidence } from "@/lib/evidence/queries/version-claims";
import type { VersionEvidence } from "@/lib/evidence/types";
import { readReportWith } from "@/lib/reports/queries/read-report";

/**
 * The page of a slug for this viewer, with what its claims say, read once for its words and its metadata: at most four
 * statements, three of them side by side. An older slug leads to today's. Of a withdrawn report, which only the desk reads,
 * the claims stay out: they are not what it says today.
 */
export const loadReport = cache(async (slug: string) => {
  const viewer = await currentViewer();
  const asked = readReportWith(viewer, slug, (versionId) => versionEvidence(viewer, versionId));
  const { page, claims } = await asked.catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  if (page.kind === "moved") permanentRedirect(`/reports/${page.slug}`);
  return { viewer, page, evidence: claims ?? NONE };
});

const NONE: VersionEvidence = { claims: [], disclaimers: [] };
