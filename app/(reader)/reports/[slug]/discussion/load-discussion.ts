import "server-only";
import { notFound, permanentRedirect } from "next/navigation";
import { passagePath } from "@/components/discussion/discussion-href";
import type { Viewer } from "@/lib/access/types";
import { currentViewer } from "@/lib/auth/viewer";
import { readDiscussion } from "@/lib/discussion/queries/read-discussion";
import type { ReadDiscussion } from "@/lib/discussion/schema";
import type { Anchor } from "@/lib/discussion/types";
import { NotFound } from "@/lib/errors";
import { noteVisit } from "@/lib/forum/commands/note-visit";
import { threadMarks } from "@/lib/forum/queries/thread-marks";
import { noteLook } from "@/lib/reading/commands/note-look";
import { subjectNews } from "@/lib/reading/queries/report-news";
import type { SubjectNews } from "@/lib/reading/types";

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
  if (discussion.kind === "closed") return { viewer, path, discussion, marks: [], news: null };
  const { threadId, live, only } = discussion;
  const [marks, news] = await Promise.all([
    threadMarks(viewer, threadId),
    anchor && "claim" in anchor ? newsOfClaim(viewer, anchor.claim) : null,
    !only && noteVisit(viewer, { threadId, changes: live.after }),
  ]);
  return { viewer, path, discussion, marks, news };
}

/** What is new about a claim since this person last looked at it; this is a look, too. */
async function newsOfClaim(viewer: Viewer, id: string): Promise<SubjectNews | null> {
  if (viewer.kind !== "person") return null;
  const look = await noteLook(viewer, { kind: "claim", slug: id }).catch((error: unknown) => {
    // It is no longer in the report.
    if (error instanceof NotFound) return null;
    throw error;
  });
  const news = look?.since ? await subjectNews(viewer, { kind: "claim", id }, look.since) : null;
  return news && news.lines.length > 0 ? news : null;
}
