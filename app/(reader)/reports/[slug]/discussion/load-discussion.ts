import "server-only";
import { notFound, permanentRedirect } from "next/navigation";
import { passagePath } from "@/components/discussion/discussion-href";
import { currentViewer } from "@/lib/auth/viewer";
import { readDiscussion } from "@/lib/discussion/queries/read-discussion";
import type { ReadDiscussion } from "@/lib/discussion/schema";
import type { Anchor } from "@/lib/discussion/types";
import { NotFound } from "@/lib/errors";
import { noteVisit } from "@/lib/forum/commands/note-visit";
import { threadMarks } from "@/lib/forum/queries/thread-marks";

/**
 * The discussion of a slug's report, or of a passage or a claim in it, for this viewer, who has seen it then. An older slug
 * leads to today's.
 */
export async function loadDiscussion(slug: string, query: ReadDiscussion, anchor: Anchor | null = null) {
  const viewer = await currentViewer();
  const discussion = await readDiscussion(viewer, slug, query, anchor).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  const pathOf = (current: string) =>
    anchor ? passagePath(current, anchor) : `/reports/${current}/discussion`;
  if (discussion.kind === "moved") permanentRedirect(pathOf(discussion.slug));
  const path = pathOf(slug);
  if (discussion.kind === "closed") return { viewer, path, discussion, marks: [] };
  const { threadId, live, only } = discussion;
  const [marks] = await Promise.all([
    threadMarks(viewer, threadId),
    !only && noteVisit(viewer, { threadId, changes: live.after }),
  ]);
  return { viewer, path, discussion, marks };
}
