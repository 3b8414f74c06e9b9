import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { partsOf, queryOf, type Search } from "@/app/asked";
import { orNotFound } from "@/app/enter";
import { OwnFrame } from "@/app/site-frame";
import { TopicView } from "@/components/forum/topic-view";
import { can } from "@/lib/access/permissions";
import { currentViewer } from "@/lib/auth/viewer";
import { ReadDiscussion } from "@/lib/discussion/schema";
import { noteVisit } from "@/lib/forum/commands/note-visit";
import { listCategories } from "@/lib/forum/queries/list-categories";
import { readTopic } from "@/lib/forum/queries/read-topic";
import { threadMarks } from "@/lib/forum/queries/thread-marks";

type Props = { params: Promise<{ category: string; topic: string }>; searchParams: Search };

export const metadata: Metadata = { title: "Forum", robots: { index: false } };

/** A topic of the forum. */
export default async function TopicPage({ params, searchParams }: Props) {
  const parts = await partsOf(params);
  const query = await queryOf(ReadDiscussion, searchParams);
  const viewer = await currentViewer();
  const topic = await orNotFound(readTopic(viewer, parts, query));
  if (topic.kind === "moved") permanentRedirect(topic.path);
  const moderates = can(viewer, "discussion.moderate");
  const [marks, categories] = await Promise.all([
    threadMarks(viewer, topic.id),
    moderates ? listCategories(viewer) : [],
    !topic.only && noteVisit(viewer, { threadId: topic.id, changes: topic.live.after }),
  ]);
  return (
    <OwnFrame current="forum">
      <TopicView {...{ topic, marks, query }} moderates={moderates ? { categories } : null} />
    </OwnFrame>
  );
}
