import type { Plant } from "./canary-document";
import { discussionRows } from "./rows/discussion-rows";
import type { Level } from "./world";

/**
 * Comments on the live report, by people who are none of the world's viewers: one that everyone who may read all of the
 * report sees, and one that a rule holds. Returns the id of the first.
 */
export async function plantDiscussion(reportId: string, levelled: (level: Level) => Plant): Promise<string> {
  const read = levelled("professional");
  const seen = await discussionRows.comment({
    reportId,
    body: `A remark: ${read("comment")}`,
    name: read("name of a writer"),
  });
  const held = levelled("staff")("held comment");
  await discussionRows.comment({ reportId, body: `Held words of the leak test: ${held}`, status: "held" });
  return seen.commentId;
}
