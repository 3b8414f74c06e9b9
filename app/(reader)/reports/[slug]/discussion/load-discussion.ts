import "server-only";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { askedOf } from "@/app/asked";
import { currentViewer } from "@/lib/auth/viewer";
import { readDiscussion } from "@/lib/discussion/queries/read-discussion";
import { ReadDiscussion } from "@/lib/discussion/schema";
import { NotFound } from "@/lib/errors";

type Search = Promise<Record<string, string | string[] | undefined>>;

/** What the page was asked for, and the discussion for this viewer. An older slug leads to today's. */
export const loadDiscussion = cache(async (slug: string, searchParams: Search) => {
  const viewer = await currentViewer();
  const query = ReadDiscussion.parse(await askedOf(searchParams));
  const discussion = await readDiscussion(viewer, slug, query).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  if (discussion.kind === "moved") permanentRedirect(`/reports/${discussion.slug}/discussion`);
  return { viewer, query, discussion };
});
