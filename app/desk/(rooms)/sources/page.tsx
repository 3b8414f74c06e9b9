import { notFound } from "next/navigation";
import { askedOf } from "@/app/asked";
import { SourceList } from "@/components/desk/sources/source-list";
import { deskSources } from "@/lib/evidence/queries/sources/desk-sources";
import { ListDeskSources } from "@/lib/evidence/source-schema";
import { enterDesk } from "../../enter";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata = { title: "Sources" };

/** The register of sources for the desk. */
export default async function DeskSourcesPage({ searchParams }: Props) {
  const viewer = await enterDesk("/desk/sources");
  const given = Object.entries(await askedOf(searchParams)).filter(([, value]) => value !== "");
  const query = ListDeskSources.safeParse(Object.fromEntries(given));
  if (!query.success) notFound();
  return <SourceList list={await deskSources(viewer, query.data)} query={query.data} />;
}
