import "server-only";
import type { Viewer } from "@/lib/access/types";
import { disclaimerText } from "@/lib/evidence/disclaimer/disclaimer-text";
import { currentDisclaimers } from "@/lib/evidence/queries/current-disclaimers";
import { feedReports } from "@/lib/reports/queries/feed-reports";
import type { FeedReport } from "@/lib/reports/types";

/** What a feed contains of a report: the public part; and its generated disclaimer, one item a paragraph. */
export type FeedEntry = Omit<FeedReport, "versionId"> & { disclaimer: string[] };

/** The newest reports with the text of each that this viewer may read; the feed itself uses an anonymous viewer. */
export async function listFeed(viewer: Viewer, limit: number): Promise<FeedEntry[]> {
  const reports = await feedReports(viewer, limit);
  const disclaimers = await currentDisclaimers(
    viewer,
    reports.map(({ versionId }) => versionId),
  );
  return reports.map(({ versionId, ...report }) => ({
    ...report,
    disclaimer: disclaimerText(disclaimers.get(versionId) ?? []),
  }));
}
