import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askedOf } from "@/app/asked";
import { ReportListView } from "@/components/report/report-list-view";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { ListReports } from "@/lib/reports/list-query";
import { listTopics } from "@/lib/reports/queries/front-page";
import { listReports } from "@/lib/reports/queries/list-reports";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

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
  const query = ListReports.safeParse(await askedOf(searchParams));
  if (!query.success) notFound();
  const viewer = await currentViewer();
  const [list, topics] = await Promise.all([listReports(viewer, query.data), listTopics(viewer, 12)]);
  return <ReportListView list={list} topics={topics} tag={query.data.tag} entitySlug={query.data.entity} />;
}
