import "server-only";
import { isStaff } from "@/lib/access/rank";
import type { Viewer } from "@/lib/access/types";
import { NotFound } from "@/lib/errors";
import { Slug } from "../schema";
import type { ReportPage } from "../types";
import { findNeighbours } from "./neighbours";
import { readBody } from "./report-body";
import { findHead } from "./report-head";

/**
 * The page of a slug for this viewer, in three statements: the public facts of the version, the text this viewer may
 * read, and the neighbouring reports. For a withdrawn report only title, dates and reason, and the text for staff.
 *
 * @throws NotFound
 */
export async function readReport(viewer: Viewer, slug: string): Promise<ReportPage> {
  return (await readReportWith(viewer, slug, async () => null)).page;
}

/**
 * The same, together with what another room knows about the version.
 *
 * @param claimsOf called once, for an existing report whose text has claims
 * @returns `claims`: its result, or null if it was not called
 * @throws NotFound
 */
export async function readReportWith<Claims>(
  viewer: Viewer,
  slug: string,
  claimsOf: (versionId: string) => Promise<Claims>,
): Promise<{ page: ReportPage; claims: Claims | null }> {
  if (!Slug.safeParse(slug).success) throw new NotFound();
  const { head, offer, withdrawal, claimed } = await findHead(viewer, slug);
  if (head.slug !== slug) return { page: { kind: "moved", slug: head.slug }, claims: null };
  if (withdrawal) {
    const body = isStaff(viewer) ? await readBody(viewer, head.versionId) : null;
    return { page: { kind: "withdrawn", head, body, ...withdrawal }, claims: null };
  }
  const [body, neighbours, claims] = await Promise.all([
    readBody(viewer, head.versionId),
    findNeighbours(viewer, head.reportId),
    claimed ? claimsOf(head.versionId) : null,
  ]);
  return { page: { kind: "report", head, body, offer, neighbours }, claims };
}
