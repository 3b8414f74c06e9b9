import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { queryOf, type Search } from "@/app/asked";
import { OwnFrame } from "@/app/site-frame";
import { WatchlistView } from "@/components/watchlist/watchlist-view";
import { safeNextPath, withNext } from "@/lib/auth/next-path";
import { currentViewer } from "@/lib/auth/viewer";
import { readWatchlist } from "@/lib/following/queries/watchlist";
import { ReadWatchlist } from "@/lib/following/schema";
import { listTopics } from "@/lib/reports/queries/front-page";

export const metadata: Metadata = { title: "Watchlist", robots: { index: false } };

/** As many as the search page offers. */
const TOPICS = 30;

/** What the viewer follows, in groups and in order, with notes. */
export default async function WatchlistPage({ searchParams }: { searchParams: Search }) {
  const { followed, back } = await queryOf(ReadWatchlist, searchParams);
  const viewer = await currentViewer();
  if (viewer.kind !== "person") redirect(withNext("/sign-in", "/watchlist"));
  const [watchlist, topics] = await Promise.all([readWatchlist(viewer), listTopics(viewer, TOPICS)]);
  return (
    <OwnFrame current="watchlist">
      <WatchlistView
        watchlist={watchlist}
        topics={topics.map(({ tag }) => tag)}
        followed={followed}
        back={back === undefined ? null : safeNextPath(back)}
      />
    </OwnFrame>
  );
}
