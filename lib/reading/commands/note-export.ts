import "server-only";
import { accessRank } from "@/lib/access/rank";
import type { Viewer } from "@/lib/access/types";
import { lockOwnAccountRow } from "@/lib/auth/lock-account-row";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { lockRows } from "@/lib/db/locks";
import { writeUse } from "./write-use";

/**
 * Records that a person took a copy of a version, so that they can be told when it is corrected or withdrawn. Viewers
 * without an account are not recorded. Recorded even without a reading history.
 */
export async function noteExport(
  viewer: Viewer,
  { reportId, versionId }: { reportId: string; versionId: string },
): Promise<void> {
  if (viewer.kind !== "person") return;
  const { accountId } = viewer;
  await db.$transaction(async (tx) => {
    await lockRows(tx, "Report", [reportId], "KEY SHARE");
    await lockOwnAccountRow(tx, viewer);
    await writeUse(tx, {
      accountId,
      versionId,
      reportId,
      kind: "exported",
      rank: accessRank(viewer),
      at: now(),
    });
  });
}
