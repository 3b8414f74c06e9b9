import type { Metadata } from "next";
import { ReaderFrame } from "@/app/site-frame";
import { siteSettings } from "@/app/site-settings";
import { HomeView } from "@/components/report/home-view";
import { PageScript } from "@/components/site/scripts";
import { isSignedIn, isStaff } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { leadPicture, listLatest, listTopics } from "@/lib/reports/queries/front-page";

export function generateMetadata(): Metadata {
  return { alternates: { canonical: env().PUBLIC_URL } };
}

/** The front page: the newest report, earlier ones, and the topics. */
export default async function HomePage() {
  const viewer = await currentViewer();
  const [house, reports, topics] = await Promise.all([
    siteSettings(),
    listLatest(viewer, 9),
    listTopics(viewer, 12),
  ]);
  const [lead] = reports;
  const picture = lead ? await leadPicture(viewer, lead.slug) : null;
  const signedIn = isSignedIn(viewer);
  return (
    <ReaderFrame>
      <HomeView {...{ house, reports, picture, topics, signedIn }} desk={isStaff(viewer)} />
      {signedIn && <PageScript name="member" />}
    </ReaderFrame>
  );
}
