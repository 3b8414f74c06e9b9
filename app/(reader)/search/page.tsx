import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askedOf } from "@/app/asked";
import { SearchView } from "@/components/search/search-view";
import { currentViewer } from "@/lib/auth/viewer";
import { entitiesByName } from "@/lib/entities/queries/entities-by-name";
import { searchReports } from "@/lib/search/queries/search-reports";
import { SearchQuery } from "@/lib/search/schema";

export const metadata: Metadata = { title: "Search", robots: { index: false, follow: true } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Reports by their words, as far as whoever asks may read them, and entities by name. */
export default async function SearchPage({ searchParams }: Props) {
  const query = SearchQuery.safeParse(await askedOf(searchParams));
  if (!query.success) notFound();
  const { q, cursor } = query.data;
  const viewer = await currentViewer();
  const [results, entities] = await Promise.all([
    searchReports(viewer, query.data),
    cursor ? [] : entitiesByName(viewer, q, 6),
  ]);
  return <SearchView q={q} first={cursor === undefined} results={results} entities={entities} />;
}
