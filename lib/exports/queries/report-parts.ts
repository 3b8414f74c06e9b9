import "server-only";
import type { Viewer } from "@/lib/access/types";
import { claimSpans } from "@/lib/document/claim-spans";
import { NotFound } from "@/lib/errors";
import { versionEvidence } from "@/lib/evidence/queries/version-claims";
import { readReport } from "@/lib/reports/queries/read-report";
import type { StixParts } from "../stix/stix-bundle";
import { namedThings, provenEdges } from "./stix-parts";

/**
 * A report with its entities, proven relationships and claims, limited to what this viewer may read.
 *
 * @throws NotFound also for withdrawn reports
 */
export async function reportParts(viewer: Viewer, slug: string): Promise<StixParts> {
  const page = await readReport(viewer, slug);
  if (page.kind === "moved") return reportParts(viewer, page.slug);
  if (page.kind !== "report") throw new NotFound();
  const { head, body } = page;
  const [edges, { claims }] = await Promise.all([
    provenEdges(viewer, head.versionId),
    versionEvidence(viewer, head.versionId),
  ]);
  const ends = claims.flatMap(({ subject, object }) => [subject.slug, ...(object ? [object.slug] : [])]);
  const things = await namedThings(viewer, [
    ...[...head.subjects, ...body.cards].map((named) => named.slug),
    ...edges.flatMap(({ from, to }) => [from, to]),
    ...ends,
  ]);
  const places = new Map<string, string>();
  for (const block of body.segments.flatMap(({ blocks }) => blocks)) {
    for (const { claimId } of claimSpans(block)) {
      if (!places.has(claimId)) places.set(claimId, block.attrs.id);
    }
  }
  return { head, things, edges, claims, places };
}
