import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { partsOf, queryOf, type Search } from "@/app/asked";
import { OwnFrame } from "@/app/site-frame";
import { ClosedView } from "@/components/discussion/closed-view";
import { DiscussionView } from "@/components/discussion/discussion-view";
import { SubjectNewsBox } from "@/components/reading/subject-news-box";
import { can } from "@/lib/access/permissions";
import { isSignedIn } from "@/lib/access/rank";
import { DiscussedAnchor, ReadDiscussion } from "@/lib/discussion/schema";
import { loadDiscussion } from "../../load-discussion";

type Props = { params: Promise<{ slug: string; about: string; id: string }>; searchParams: Search };

export const metadata: Metadata = { title: "Discussion", robots: { index: false } };

/** What readers say about a passage (`passages`) or a claim (`claims`) of a report. */
export default async function PassagePage({ params, searchParams }: Props) {
  const { slug, about, id } = await partsOf(params);
  const anchor = DiscussedAnchor.safeParse({ about, id });
  if (!anchor.success) notFound();
  const query = await queryOf(ReadDiscussion, searchParams);
  const { viewer, path, discussion, marks, news } = await loadDiscussion(slug, query, anchor.data);
  return (
    <OwnFrame current="reports">
      {discussion.kind === "closed" ? (
        <ClosedView {...{ discussion, path }} signedIn={isSignedIn(viewer)} />
      ) : (
        <DiscussionView
          {...{ discussion, marks, query }}
          news={news && <SubjectNewsBox news={news} />}
          moderator={can(viewer, "discussion.moderate")}
        />
      )}
    </OwnFrame>
  );
}
