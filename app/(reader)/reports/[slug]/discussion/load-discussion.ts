import "server-only";
import { notFound, permanentRedirect } from "next/navigation";
import { currentViewer } from "@/lib/auth/viewer";
import { readDiscussion } from "@/lib/discussion/queries/read-discussion";
import type { ReadDiscussion } from "@/lib/discussion/schema";
import { NotFound } from "@/lib/errors";
import { noteVisit } from "@/lib/forum/commands/note-visit";
import { threadMarks } from "@/lib/forum/queries/thread-marks";

/** The discussion of a slug's report for this viewer, who has seen it then. An older slug leads to today's. */
export async function loadDiscussion(slug: string, query: ReadDiscussion) {
  const viewer = await currentViewer();
  const discussion = await readDiscussion(viewer, slug, query).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  if (discussion.kind === "moved") permanentRedirect(`/reports/${discussion.slug}/discussion`);
  if (discussion.kind === "closed") return { viewer, discussion, marks: [] };
  const { threadId, live, only } = discussion;
  const [marks] = await Promise.all([
    threadMarks(viewer, threadId),
    !only && noteVisit(viewer, { threadId, changes: live.after }),
  ]);
  return { viewer, discussion, marks };
}
