import type { Viewer } from "@/lib/access/types";
import { publish, seedWorld, type World } from "@/lib/reports/queries/test-world";
import { SearchQuery } from "../schema";
import type { ExcerptPart, SearchResults } from "../types";
import { searchReports } from "./search-reports";

export const SUBSCRIBER: Viewer = { kind: "rank", rank: 20, signedIn: true };

/** Two reports for tests of searching: one with words at three levels, one with the same words in its title. */
export async function seedReports(): Promise<World> {
  const world = await seedWorld();
  await publish(world, {
    title: "Layers of paywall",
    publishedAt: "2026-03-01T00:00:00Z",
    parts: [
      { access: "public", words: "The refinery was opened. 稀土氧化物在包头。" },
      { access: "subscriber", words: "Separated dysprosium oxides are priced by 北方稀土研究院 in secret." },
      { access: "professional", words: "The zebracanary galloped." },
    ],
  });
  await publish(world, {
    title: "Dysprosium in the title",
    publishedAt: "2024-03-01T00:00:00Z",
    parts: [
      { access: "public", words: "A rare-earth refinery, written of before; NdFeB磁体 at 99.5% purity." },
    ],
  });
  return world;
}

export const search = (viewer: Viewer, q: string): Promise<SearchResults> =>
  searchReports(viewer, SearchQuery.parse({ q }));
export const titles = ({ results }: SearchResults): string[] => results.map(({ title }) => plain(title));
export const plain = (parts: readonly ExcerptPart[] = []): string => parts.map(({ text }) => text).join("");
