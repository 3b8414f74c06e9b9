import "server-only";
import { notFound, permanentRedirect } from "next/navigation";
import { currentViewer } from "@/lib/auth/viewer";
import { readDiscussion } from "@/lib/discussion/queries/read-discussion";
import type { ReadDiscussion } from "@/lib/discussion/schema";
import { NotFound } from "@/lib/errors";

/** The discussion of a slug's report for this viewer. An older slug leads to today's. */
export async function loadDiscussion(slug: string, query: ReadDiscussion) {
  const viewer = await currentViewer();
  const discussion = await readDiscussion(viewer, slug, query).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  if (discussion.kind === "moved") permanentRedirect(`/reports/${discussion.slug}/discussion`);
  return { viewer, discussion };
}
