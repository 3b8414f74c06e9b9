import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OwnFrame } from "@/app/site-frame";
import { OwnDiscussionView } from "@/components/discussion/own/own-discussion-view";
import { withNext } from "@/lib/auth/next-path";
import { currentViewer } from "@/lib/auth/viewer";
import { ownDiscussion } from "@/lib/discussion/queries/own-discussion";

export const metadata: Metadata = { title: "Your discussions", robots: { index: false } };

/** The viewer's own comments and reports, with what was decided. */
export default async function OwnDiscussionPage() {
  const viewer = await currentViewer();
  if (viewer.kind !== "person") redirect(withNext("/sign-in", "/account/discussion"));
  return (
    <OwnFrame current="account">
      <OwnDiscussionView own={await ownDiscussion(viewer)} />
    </OwnFrame>
  );
}
