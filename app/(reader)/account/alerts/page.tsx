import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OwnFrame } from "@/app/site-frame";
import { AlertSettingsView } from "@/components/alerts/alert-settings-view";
import { ownSettings } from "@/lib/alerts/queries/own-settings";
import { currentViewer } from "@/lib/auth/viewer";
import { readWatchlist } from "@/lib/following/queries/watchlist";

export const metadata: Metadata = { title: "Alerts", robots: { index: false } };

/** How the viewer is told of changes, in general and of each thing they follow. */
export default async function AlertSettingsPage() {
  const viewer = await currentViewer();
  if (viewer.kind !== "person") redirect("/sign-in?next=/account/alerts");
  const [settings, watchlist] = await Promise.all([ownSettings(viewer), readWatchlist(viewer)]);
  return (
    <OwnFrame current="account">
      <AlertSettingsView {...{ settings, watchlist }} />
    </OwnFrame>
  );
}
