import { notFound } from "next/navigation";
import { askedOf } from "@/app/asked";
import { DraftListView } from "@/components/desk/list/draft-list-view";
import { ListDrafts } from "@/lib/reports/list-drafts-query";
import { listDrafts } from "@/lib/reports/queries/drafts/list-drafts";
import { enterDesk } from "../enter";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata = { title: "Reports" };

/** Drafts and reports, the most recently saved first. */
export default async function DeskPage({ searchParams }: Props) {
  const viewer = await enterDesk("/desk");
  const query = ListDrafts.safeParse(await askedOf(searchParams));
  if (!query.success) notFound();
  return <DraftListView list={await listDrafts(viewer, query.data)} query={query.data} />;
}
