import type { Metadata } from "next";
import { partsOf } from "@/app/asked";
import { ClosedView } from "@/components/discussion/closed-view";
import { DiscussionView } from "@/components/discussion/discussion-view";
import { can } from "@/lib/access/permissions";
import { isSignedIn } from "@/lib/access/rank";
import { loadDiscussion } from "./load-discussion";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { discussion } = await loadDiscussion((await partsOf(params)).slug, searchParams);
  return { title: `Discussion: ${discussion.report.title}`, robots: { index: false } };
}

/** What readers say about a report. */
export default async function DiscussionPage({ params, searchParams }: Props) {
  const { viewer, query, discussion } = await loadDiscussion((await partsOf(params)).slug, searchParams);
  return discussion.kind === "closed" ? (
    <ClosedView discussion={discussion} signedIn={isSignedIn(viewer)} />
  ) : (
    <DiscussionView {...{ discussion, query }} moderator={can(viewer, "discussion.moderate")} />
  );
}
