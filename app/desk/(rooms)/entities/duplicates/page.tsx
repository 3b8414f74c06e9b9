import { askedOf, firstOfEach, type Search } from "@/app/asked";
import { enterDesk } from "@/app/enter";
import { DuplicatesView } from "@/components/desk/entities/duplicates-view";
import { ListDuplicates } from "@/lib/entities/desk-query";
import { listDuplicates } from "@/lib/entities/queries/desk/duplicates";

export const metadata = { title: "Duplicates" };

/** Entities that may be in the register twice. */
export default async function DuplicatesPage({ searchParams }: { searchParams: Search }) {
  const viewer = await enterDesk("/desk/entities/duplicates");
  const query = ListDuplicates.parse(firstOfEach(await askedOf(searchParams)));
  return <DuplicatesView page={await listDuplicates(viewer, query)} skip={query.skip} />;
}
