import type { Metadata } from "next";
import { partsOf, queryOf, type Search } from "@/app/asked";
import { OwnFrame } from "@/app/site-frame";
import { ClosedView } from "@/components/discussion/closed-view";
import { DiscussionView } from "@/components/discussion/discussion-view";
import { can } from "@/lib/access/permissions";
import { isSignedIn } from "@/lib/access/rank";
import { ReadDiscussion } from "@/lib/discussion/schema";
import { loadDiscussion } from "./load-discussion";

type Props = { params: Promise<{ slug: string }>; searchParams: Search };

export const metadata: Metadata = { title: "Discussion", robots: { index: false } };

/** What readers say about a report. */
export default async function DiscussionPage({ params, searchParams }: Props) {
  const { slug } = await partsOf(params);
  const query = await queryOf(ReadDiscussion, searchParams);
  const { viewer, path, discussion, marks } = await loadDiscussion(slug, query);
  return (
    <OwnFrame current="reports">
      {discussion.kind === "closed" ? (
        <ClosedView {...{ discussion, path }} signedIn={isSignedIn(viewer)} />
      ) : (
        <DiscussionView {...{ discussion, marks, query }} moderator={can(viewer, "discussion.moderate")} />
      )}
    </OwnFrame>
  );
}
