import { queryOf, type Search } from "@/app/asked";
import { enterDesk } from "@/app/enter";
import { DraftListView } from "@/components/desk/list/draft-list-view";
import { openCorrections } from "@/lib/corrections/queries/desk-corrections";
import { ListDrafts } from "@/lib/reports/desk-query";
import { listDrafts } from "@/lib/reports/queries/drafts/list-drafts";

type Props = { searchParams: Search };

export const metadata = { title: "Reports" };

/** Drafts and reports, the most recently saved first. */
export default async function DeskPage({ searchParams }: Props) {
  const viewer = await enterDesk("/desk");
  const query = await queryOf(ListDrafts, searchParams);
  const [list, corrections] = await Promise.all([listDrafts(viewer, query), openCorrections(viewer)]);
  return <DraftListView {...{ list, query, corrections }} />;
}
