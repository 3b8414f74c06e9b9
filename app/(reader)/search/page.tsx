import type { Metadata } from "next";
import { queryOf, type Search } from "@/app/asked";
import { ReaderFrame } from "@/app/site-frame";
import { SearchView } from "@/components/search/search-view";
import { PageScript } from "@/components/site/scripts";
import { isSignedIn } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { answerQuestion } from "@/lib/search/queries/answer-question";
import { SearchQuery } from "@/lib/search/schema";

export const metadata: Metadata = { title: "Search", robots: { index: false, follow: true } };

type Props = { searchParams: Search };

/** Searches reports by their words, as far as the viewer may read them, and entities by name. */
export default async function SearchPage({ searchParams }: Props) {
  const query = await queryOf(SearchQuery, searchParams);
  const { q, cursor } = query;
  const viewer = await currentViewer();
  const answer = await answerQuestion(viewer, query);
  const signedIn = isSignedIn(viewer);
  return (
    <ReaderFrame asked={q}>
      <SearchView q={q} first={cursor === undefined} answer={answer} signedIn={signedIn} />
      {signedIn && <PageScript name="member" />}
    </ReaderFrame>
  );
}
