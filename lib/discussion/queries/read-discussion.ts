import "server-only";
import type { Viewer } from "@/lib/access/types";
import type { ReadDiscussion } from "../schema";
import type { Anchor, Discussion } from "../types";
import { findPlace } from "./find-place";
import { passageThreads } from "./passage-threads";
import { readComments, standingIn } from "./read-comments";

/**
 * The discussion of a report, or of a passage or a claim in it, as this viewer may read it: first-level comments with their
 * answers, oldest or newest first, or one of them alone.
 *
 * @throws NotFound: no such report, passage or claim, it is withdrawn, or the one comment that was asked for is not there
 */
export async function readDiscussion(
  viewer: Viewer,
  slug: string,
  query: ReadDiscussion,
  anchor: Anchor | null = null,
): Promise<Discussion> {
  const head = await findPlace(viewer, slug, anchor);
  if (head.slug !== slug) return { kind: "moved", slug: head.slug };
  const report = { id: head.id, slug, title: head.title };
  const first = anchor === null && query.after === undefined && query.comment === undefined;
  const { place, threadId, count, tierName } = head;
  if (place === null) {
    const about = anchor === null ? "report" : "passage";
    return {
      kind: "closed",
      report,
      about,
      tierName,
      passages: first ? await passageThreads(viewer, head.id) : [],
    };
  }
  const [found, standing, passages] = await Promise.all([
    readComments(viewer, head, query),
    standingIn(viewer, threadId),
    first ? passageThreads(viewer, head.id) : [],
  ]);
  const live = { thread: head.anchorKey, after: head.changes ?? 0 };
  return { kind: "open", report, place, passages, threadId, count: count ?? 0, ...found, standing, live };
}
