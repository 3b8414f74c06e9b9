import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askedOf, partsOf } from "@/app/asked";
import { HistoryView } from "@/components/desk/history/history-view";
import { listHistory } from "@/lib/publishing/queries/list-history";
import { compareContents } from "@/lib/reports/compare-contents";
import { HistoryQuery } from "@/lib/reports/history-query";
import { readSnapshot } from "@/lib/reports/queries/drafts/read-snapshot";
import { enterDesk, orNotFound } from "../../../enter";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "History" };

/** Saves and versions of a report, and the differences between two of them. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { id } = await partsOf(params);
  const viewer = await enterDesk(`/desk/reports/${id}/history`);
  const query = HistoryQuery.safeParse(await askedOf(searchParams));
  if (!query.success) notFound();
  const { from, to } = query.data;
  const [history, before, after] = await Promise.all([
    orNotFound(listHistory(viewer, id)),
    from ? orNotFound(readSnapshot(viewer, id, from)) : null,
    from ? orNotFound(readSnapshot(viewer, id, to)) : null,
  ]);
  const compared =
    before && after
      ? { from: before.label, to: after.label, differences: compareContents(before.content, after.content) }
      : null;
  return <HistoryView history={history} query={query.data} compared={compared} />;
}
