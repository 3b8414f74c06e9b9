import { filtersOf, type Search } from "@/app/asked";
import { enterDesk } from "@/app/enter";
import { SourceList } from "@/components/desk/sources/source-list";
import { deskSources } from "@/lib/evidence/queries/sources/desk-sources";
import { ListDeskSources } from "@/lib/evidence/sources/schema";

type Props = { searchParams: Search };

export const metadata = { title: "Sources" };

/** The register of sources for the desk. */
export default async function DeskSourcesPage({ searchParams }: Props) {
  const viewer = await enterDesk("/desk/sources");
  const query = await filtersOf(ListDeskSources, searchParams);
  return <SourceList list={await deskSources(viewer, query)} query={query} />;
}
