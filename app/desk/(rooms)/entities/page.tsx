import { askedOf, firstOfEach, type Search } from "@/app/asked";
import { enterDesk } from "@/app/enter";
import { EntityListView } from "@/components/desk/entities/entity-list-view";
import { can } from "@/lib/access/permissions";
import { ListDeskEntities } from "@/lib/entities/desk-query";
import { listDeskEntities } from "@/lib/entities/queries/desk/desk-entities";

export const metadata = { title: "Entities" };

/** The register of entities for the desk. */
export default async function DeskEntitiesPage({ searchParams }: { searchParams: Search }) {
  const viewer = await enterDesk("/desk/entities");
  const query = ListDeskEntities.parse(firstOfEach(await askedOf(searchParams)));
  const list = await listDeskEntities(viewer, query);
  return <EntityListView list={list} query={query} mayImport={can(viewer, "register.import")} />;
}
