import type { Metadata } from "next";
import { askedOf, queryOf, type Search } from "@/app/asked";
import { ReaderFrame } from "@/app/site-frame";
import { SourceListView } from "@/components/source/source-list-view";
import { isStaff } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { listSources } from "@/lib/evidence/queries/sources/list-sources";
import { ListSources } from "@/lib/evidence/sources/schema";

type Props = { searchParams: Search };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q, after } = await askedOf(searchParams);
  return {
    title: "Sources",
    description: "Who publishes the sources behind our claims, who owns them, and how reliable we find them.",
    alternates: { canonical: `${env().PUBLIC_URL}/sources` },
    ...((q !== undefined || after !== undefined) && { robots: { index: false, follow: true } }),
  };
}

/** The register of sources, or those that match a search. */
export default async function SourcesPage({ searchParams }: Props) {
  const query = await queryOf(ListSources, searchParams);
  const { q, after } = query;
  const viewer = await currentViewer();
  const list = await listSources(viewer, query);
  return (
    <ReaderFrame current="claims">
      <SourceListView list={list} q={q} first={after === undefined} desk={isStaff(viewer)} />
    </ReaderFrame>
  );
}
