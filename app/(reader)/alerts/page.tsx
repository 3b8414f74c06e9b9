import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { queryOf, type Search } from "@/app/asked";
import { OwnFrame } from "@/app/site-frame";
import { AlertsView } from "@/components/alerts/alerts-view";
import { ownAlerts } from "@/lib/alerts/queries/own-alerts";
import { ReadAlerts } from "@/lib/alerts/schema";
import { currentViewer } from "@/lib/auth/viewer";

export const metadata: Metadata = { title: "Alerts", robots: { index: false } };

/** What the viewer was told of, and why. */
export default async function AlertsPage({ searchParams }: { searchParams: Search }) {
  const { before } = await queryOf(ReadAlerts, searchParams);
  const viewer = await currentViewer();
  if (viewer.kind !== "person") redirect("/sign-in?next=/alerts");
  return (
    <OwnFrame current="alerts">
      <AlertsView {...(await ownAlerts(viewer, before))} older={before !== null} />
    </OwnFrame>
  );
}
