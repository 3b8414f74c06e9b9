import type { Metadata } from "next";
import { HomeView } from "@/components/report/home-view";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { isSignedIn, isStaff, isUnscripted } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { listLatest, listTopics } from "@/lib/reports/queries/front-page";

export function generateMetadata(): Metadata {
  return { alternates: { canonical: env().PUBLIC_URL } };
}

/** The front page: the newest report, earlier ones, and the topics. */
export default async function HomePage() {
  const viewer = await currentViewer();
  const [reports, topics] = await Promise.all([listLatest(viewer, 9), listTopics(viewer, 12)]);
  const signedIn = isSignedIn(viewer);
  const unscripted = isUnscripted(viewer);
  return (
    <>
      <SiteHeader signedIn={signedIn} staff={isStaff(viewer)} unscripted={unscripted} />
      <main id="main" tabIndex={-1} className="page-width">
        <HomeView reports={reports} topics={topics} signedIn={signedIn} />
      </main>
      <SiteFooter demonstration={env().LODESTONE_DEMO === "on"} unscripted={unscripted} />
    </>
  );
}
