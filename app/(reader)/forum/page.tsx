import type { Metadata } from "next";
import { queryOf, type Search } from "@/app/asked";
import { OwnFrame } from "@/app/site-frame";
import { ForumView } from "@/components/forum/forum-view";
import { can } from "@/lib/access/permissions";
import { currentViewer } from "@/lib/auth/viewer";
import { listCategories } from "@/lib/forum/queries/list-categories";
import { listThreads } from "@/lib/forum/queries/list-threads";
import { ListThreads } from "@/lib/forum/schema";

export const metadata: Metadata = { title: "Forum", robots: { index: false } };

/** The forum, as far as the viewer may read it. */
export default async function ForumPage({ searchParams }: { searchParams: Search }) {
  const query = await queryOf(ListThreads, searchParams);
  const viewer = await currentViewer();
  const [categories, list] = await Promise.all([listCategories(viewer), listThreads(viewer, "all", query)]);
  return (
    <OwnFrame current="forum">
      <ForumView {...{ categories, list, query }} manages={can(viewer, "forum.manage")} />
    </OwnFrame>
  );
}
