import { db } from "@/lib/db/client";
import type { Plant } from "./canary-document";
import { discussionRows, type PassagePlace } from "./rows/discussion-rows";
import type { Level } from "./world";

/**
 * Comments on the live report, by people who are none of the world's viewers: one that everyone who may read all of the
 * report sees, and one that a rule holds; one on a passage for subscribers, and a request for its correction, which only
 * the desk sees. Returns the ids of the first and of the passage.
 */
export async function plantDiscussion(
  reportId: string,
  levelled: (level: Level) => Plant,
): Promise<{ commentId: string; passageId: string }> {
  const read = levelled("professional");
  const seen = await discussionRows.comment({
    reportId,
    body: `A remark: ${read("comment")}`,
    name: read("name of a writer"),
  });
  const held = levelled("staff")("held comment");
  await discussionRows.comment({ reportId, body: `Held words of the leak test: ${held}`, status: "held" });
  const passage = await subscribersPassage(reportId);
  const subscribers = levelled("subscriber");
  await discussionRows.passageComment(passage, {
    body: `On these words: ${subscribers("comment on a passage")}`,
    name: subscribers("name of a writer on a passage"),
  });
  const asked = levelled("staff")("words of a request");
  await discussionRows.correction({ ...passage, words: `Asked by the leak test: ${asked}` });
  return { commentId: seen.commentId, passageId: passage.blockId };
}

async function subscribersPassage(reportId: string): Promise<PassagePlace> {
  const { rank } = await db.tier.findUniqueOrThrow({ where: { slug: "subscriber" }, select: { rank: true } });
  const { blockId, versionId, segment } = await db.block.findFirstOrThrow({
    where: { version: { currentOf: { id: reportId } }, kind: "paragraph", minRank: rank },
    orderBy: { position: "asc" },
    select: { blockId: true, versionId: true, segment: { select: { text: true } } },
  });
  const quote = segment.text.split("\n\n").find((words) => words.startsWith("Words ")) ?? "";
  return { reportId, versionId, blockId, quote, quoteRank: rank };
}
