import type { Metadata } from "next";
import { partsOf, queryOf, type Search } from "@/app/asked";
import { enterDesk, orNotFound } from "@/app/enter";
import { HistoryView } from "@/components/desk/history/history-view";
import { listHistory } from "@/lib/publishing/queries/list-history";
import { compareContents } from "@/lib/reports/compare-contents";
import { HistoryQuery } from "@/lib/reports/desk-query";
import { readSnapshot } from "@/lib/reports/queries/drafts/read-snapshot";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export const metadata: Metadata = { title: "History" };

/** Saves and versions of a report, and the differences between two of them. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { id } = await partsOf(params);
  const viewer = await enterDesk(`/desk/reports/${id}/history`);
  const query = await queryOf(HistoryQuery, searchParams);
  const { from, to } = query;
  const [history, before, after] = await Promise.all([
    orNotFound(listHistory(viewer, id)),
    from ? orNotFound(readSnapshot(viewer, id, from)) : null,
    from ? orNotFound(readSnapshot(viewer, id, to)) : null,
  ]);
  const compared =
    before && after
      ? { from: before.label, to: after.label, differences: compareContents(before.content, after.content) }
      : null;
  return <HistoryView history={history} query={query} compared={compared} />;
}
