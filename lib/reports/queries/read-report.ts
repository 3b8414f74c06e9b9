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
 * The page of a slug for this viewer, in three statements: what is public of the version, the words this viewer may
 * read, the reports beside it. Of a withdrawn report only title, dates and reason, and the words for staff.
 *
 * @throws NotFound
 */
export async function readReport(viewer: Viewer, slug: string): Promise<ReportPage> {
  if (!Slug.safeParse(slug).success) throw new NotFound();
  const { head, offer, withdrawal } = await findHead(viewer, slug);
  if (head.slug !== slug) return { kind: "moved", slug: head.slug };
  if (withdrawal) {
    const body = isStaff(viewer) ? await readBody(viewer, head.versionId) : null;
    return { kind: "withdrawn", head, body, ...withdrawal };
  }
  const [body, neighbours] = await Promise.all([
    readBody(viewer, head.versionId),
    findNeighbours(viewer, head.reportId),
  ]);
  return { kind: "report", head, body, offer, neighbours };
}
