import type { Metadata } from "next";
import { askedOf, queryOf, type Search } from "@/app/asked";
import { ReaderFrame } from "@/app/site-frame";
import { ReportListView } from "@/components/report/report-list-view";
import { PageScript } from "@/components/site/scripts";
import { isSignedIn, isStaff } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { ListReports } from "@/lib/reports/list-query";
import { listTopics } from "@/lib/reports/queries/front-page";
import { listReports } from "@/lib/reports/queries/list-reports";

type Props = { searchParams: Search };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const filtered = Object.keys(ListReports.safeParse(await askedOf(searchParams)).data ?? {}).length > 0;
  return {
    title: "Reports",
    description: "Every report, newest first, by topic and by the entities they name.",
    alternates: { canonical: `${env().PUBLIC_URL}/reports` },
    ...(filtered && { robots: { index: false, follow: true } }),
  };
}

/** All reports by date, or those of a topic or an entity. */
export default async function ReportsPage({ searchParams }: Props) {
  const query = await queryOf(ListReports, searchParams);
  const viewer = await currentViewer();
  const [list, topics] = await Promise.all([listReports(viewer, query), listTopics(viewer, 12)]);
  const signedIn = isSignedIn(viewer);
  return (
    <ReaderFrame current="reports">
      <ReportListView
        {...{ list, topics, signedIn }}
        desk={isStaff(viewer)}
        tag={query.tag}
        entitySlug={query.entity}
      />
      {signedIn && <PageScript name="member" />}
    </ReaderFrame>
  );
}
