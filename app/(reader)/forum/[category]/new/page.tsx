import type { Metadata } from "next";
import { partsOf } from "@/app/asked";
import { orNotFound } from "@/app/enter";
import { OwnFrame } from "@/app/site-frame";
import { StartTopicView } from "@/components/forum/start-topic-view";
import { currentViewer } from "@/lib/auth/viewer";
import { standingIn } from "@/lib/discussion/queries/read-comments";
import { readCategory } from "@/lib/forum/queries/list-categories";

export const metadata: Metadata = { title: "Start a topic", robots: { index: false } };

/** The form for a new topic. */
export default async function StartTopicPage({ params }: { params: Promise<{ category: string }> }) {
  const { category: slug } = await partsOf(params);
  const viewer = await currentViewer();
  const category = await orNotFound(readCategory(viewer, slug));
  return (
    <OwnFrame current="forum">
      <StartTopicView category={category} standing={await standingIn(viewer, null)} />
    </OwnFrame>
  );
}
