import type { Metadata } from "next";
import { askedOf, queryOf, type Search } from "@/app/asked";
import { ReaderFrame } from "@/app/site-frame";
import { siteSettings } from "@/app/site-settings";
import { HouseWordsProvider } from "@/components/field/house-words";
import { GraphView } from "@/components/graph/graph-view";
import { isStaff } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { readFieldWords } from "@/lib/field/queries/read-words";
import { ExploreGraph } from "@/lib/graph/schema";
import { loadGraph } from "./load-graph";

type Props = { searchParams: Search };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const filtered = Object.keys(await askedOf(searchParams)).length > 0;
  return {
    title: "Graph",
    description:
      "The supply chain: who owns, supplies and makes what, each link with the sentence that proves it.",
    alternates: { canonical: `${env().PUBLIC_URL}/graph` },
    ...(filtered && { robots: { index: false, follow: true } }),
  };
}

/** The graph explorer. */
export default async function GraphPage({ searchParams }: Props) {
  const query = await queryOf(ExploreGraph, searchParams);
  const viewer = await currentViewer();
  const loaded = await loadGraph(viewer, query);
  const { name, secondLanguage: second } = await siteSettings();
  const words = { ...(await readFieldWords()), secondLanguage: second === "none" ? null : second };
  return (
    <ReaderFrame current="graph" className="px-[clamp(1.125rem,3vw,2.5rem)]">
      <HouseWordsProvider words={words}>
        <GraphView
          {...loaded}
          query={query}
          staff={isStaff(viewer)}
          house={{ site: env().PUBLIC_URL, name }}
        />
      </HouseWordsProvider>
    </ReaderFrame>
  );
}
