import type { Metadata } from "next";
import { queryOf, type Search } from "@/app/asked";
import { OwnFrame } from "@/app/site-frame";
import { CategoryPageView } from "@/components/forum/category-view";
import { currentViewer } from "@/lib/auth/viewer";
import { listThreads } from "@/lib/forum/queries/list-threads";
import { ListThreads } from "@/lib/forum/schema";

export const metadata: Metadata = { title: "Discussions of reports", robots: { index: false } };

/** The discussions of reports that have comments, as far as the viewer may read them. */
export default async function ReportDiscussionsPage({ searchParams }: { searchParams: Search }) {
  const query = await queryOf(ListThreads, searchParams);
  const list = await listThreads(await currentViewer(), "reports", query);
  return (
    <OwnFrame current="forum">
      <CategoryPageView category={null} {...{ list, query }} />
    </OwnFrame>
  );
}
