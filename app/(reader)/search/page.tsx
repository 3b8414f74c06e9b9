import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askedOf } from "@/app/asked";
import { SearchView } from "@/components/search/search-view";
import { currentViewer } from "@/lib/auth/viewer";
import { answerQuestion } from "@/lib/search/queries/answer-question";
import { SearchQuery } from "@/lib/search/schema";
import { ReaderRoom } from "../reader-room";

export const metadata: Metadata = { title: "Search", robots: { index: false, follow: true } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Searches reports by their words, as far as the viewer may read them, and entities by name. */
export default async function SearchPage({ searchParams }: Props) {
  const query = SearchQuery.safeParse(await askedOf(searchParams));
  if (!query.success) notFound();
  const { q, cursor } = query.data;
  const answer = await answerQuestion(await currentViewer(), query.data);
  return (
    <ReaderRoom asked={q}>
      <SearchView q={q} first={cursor === undefined} answer={answer} />
    </ReaderRoom>
  );
}
