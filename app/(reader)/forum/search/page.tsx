import type { Metadata } from "next";
import { queryOf, type Search } from "@/app/asked";
import { OwnFrame } from "@/app/site-frame";
import { ForumSearchView } from "@/components/forum/forum-search-view";
import { currentViewer } from "@/lib/auth/viewer";
import { searchForum } from "@/lib/forum/queries/search-forum";
import { SearchForum } from "@/lib/forum/schema";

export const metadata: Metadata = { title: "Search the forum", robots: { index: false } };

/** Titles and comments with the words that were asked for, as far as the viewer may read them. */
export default async function ForumSearchPage({ searchParams }: { searchParams: Search }) {
  const { q, after } = await queryOf(SearchForum, searchParams);
  const found = q === undefined ? null : await searchForum(await currentViewer(), q, after);
  return (
    <OwnFrame current="forum">
      <ForumSearchView question={q} page={found} later={after !== undefined} />
    </OwnFrame>
  );
}
