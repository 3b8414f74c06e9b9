import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OwnFrame } from "@/app/site-frame";
import { AlertSettingsView } from "@/components/alerts/alert-settings-view";
import { ownAlerts, waitingAlerts } from "@/lib/alerts/queries/own-alerts";
import { ownFeedPath } from "@/lib/alerts/queries/own-feed";
import { ownSettings } from "@/lib/alerts/queries/own-settings";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { readWatchlist } from "@/lib/following/queries/watchlist";
import { ownBrowsers } from "@/lib/push/queries/own-browsers";

export const metadata: Metadata = { title: "Alerts", robots: { index: false } };

/** Alerts shown as the last ones; the list has them all. */
const LATEST = 5;

/** How the viewer is told of changes, in general and of each thing they follow. */
export default async function AlertSettingsPage() {
  const viewer = await currentViewer();
  if (viewer.kind !== "person") redirect("/sign-in?next=/account/alerts");
  const [settings, watchlist, waiting, { alerts }, feed, browsers] = await Promise.all([
    ownSettings(viewer),
    readWatchlist(viewer),
    waitingAlerts(viewer),
    ownAlerts(viewer),
    ownFeedPath(viewer),
    ownBrowsers(viewer),
  ]);
  const latest = alerts.filter(({ state }) => state !== "waiting").slice(0, LATEST);
  return (
    <OwnFrame current="account">
      <AlertSettingsView
        {...{ settings, watchlist, waiting, latest, browsers }}
        feed={feed && `${env().PUBLIC_URL}${feed}`}
      />
    </OwnFrame>
  );
}
