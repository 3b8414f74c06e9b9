import type { Viewer } from "@/lib/access/types";
import { personOf } from "@/lib/membership/test-people";
import { knownReader } from "./test-readers";

/**
 * A report that everyone may read, with people who discuss and moderate it. Call it after `openTestDatabase`.
 *
 * `comment` posts one more comment, of the writer and on this report unless told otherwise; `seen` is what a viewer gets
 * of the discussion, as text to search.
 */
export async function discussedReport() {
  const { db } = await import("@/lib/db/client");
  const { seedWorld, publish } = await import("@/lib/reports/queries/test-world");
  const { postComment } = await import("./commands/post-comment");
  const { readDiscussion } = await import("./queries/read-discussion");
  const world = await seedWorld();
  const editor = await personOf("editor");
  const admin = await personOf("admin");
  const writer = await knownReader();
  const { reportId, slug } = await publish(world, {
    title: "Open",
    parts: [{ access: "public", words: "Words." }],
  });
  let number = 0;
  async function comment(viewer: Viewer = writer, on = reportId) {
    number += 1;
    const words = `Comment ${number}`;
    const { commentId } = await postComment(viewer, {
      reportId: on,
      body: words,
      name: `Name ${number}`,
    });
    const { currentRevisionId } = await db.comment.findUniqueOrThrow({ where: { id: commentId } });
    return { commentId, revisionId: currentRevisionId ?? "", words };
  }
  const seen = async (viewer: Viewer) =>
    JSON.stringify(await readDiscussion(viewer, slug, { sort: "newest" }));
  return { world, editor, admin, writer, reportId, slug, comment, seen };
}
