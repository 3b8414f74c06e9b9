import type { Metadata } from "next";
import { filtersOf, type Search } from "@/app/asked";
import { ReaderFrame } from "@/app/site-frame";
import { siteSettings } from "@/app/site-settings";
import { SearchView } from "@/components/search/search-view";
import { PageScript } from "@/components/site/scripts";
import { isSignedIn } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { readFieldWords } from "@/lib/field/queries/read-words";
import { listTopics } from "@/lib/reports/queries/front-page";
import { answerQuestion } from "@/lib/search/queries/answer-question";
import { SearchQuery } from "@/lib/search/schema";

export const metadata: Metadata = { title: "Search", robots: { index: false, follow: true } };

/** How many topics reports may be narrowed to. */
const TOPICS = 30;

type Props = { searchParams: Search };

/** Searches reports by their words, as far as the viewer may read them, and entities by name. */
export default async function SearchPage({ searchParams }: Props) {
  const query = await filtersOf(SearchQuery, searchParams);
  const viewer = await currentViewer();
  const [answer, topics, words] = await Promise.all([
    answerQuestion(viewer, query),
    listTopics(viewer, TOPICS),
    readFieldWords(),
  ]);
  const second = (await siteSettings()).secondLanguage !== "none";
  const signedIn = isSignedIn(viewer);
  return (
    <ReaderFrame asked={query.q}>
      <SearchView {...{ query, answer, topics, signedIn, words, second }} />
      {signedIn && <PageScript name="member" />}
    </ReaderFrame>
  );
}
