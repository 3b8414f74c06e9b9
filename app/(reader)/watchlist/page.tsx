import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { queryOf, type Search } from "@/app/asked";
import { OwnFrame } from "@/app/site-frame";
import { WatchlistView } from "@/components/watchlist/watchlist-view";
import { safeNextPath, withNext } from "@/lib/auth/next-path";
import { currentViewer } from "@/lib/auth/viewer";
import { readWatchlist } from "@/lib/following/queries/watchlist";
import { ReadWatchlist } from "@/lib/following/schema";

export const metadata: Metadata = { title: "Watchlist", robots: { index: false } };

/** What the viewer follows, in groups and in order, with notes. */
export default async function WatchlistPage({ searchParams }: { searchParams: Search }) {
  const { followed, back } = await queryOf(ReadWatchlist, searchParams);
  const viewer = await currentViewer();
  if (viewer.kind !== "person") redirect(withNext("/sign-in", "/watchlist"));
  return (
    <OwnFrame current="watchlist">
      <WatchlistView
        watchlist={await readWatchlist(viewer)}
        followed={followed}
        back={back === undefined ? null : safeNextPath(back)}
      />
    </OwnFrame>
  );
}
