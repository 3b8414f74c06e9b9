import { filtersOf, type Search } from "@/app/asked";
import { enterAdmin } from "@/app/enter";
import { PeopleView } from "@/components/admin/people-view";
import { peoplePage } from "@/lib/membership/queries/people";
import { offeredTiers } from "@/lib/membership/queries/tiers";
import { PeopleFilters } from "@/lib/membership/schema";

export const metadata = { title: "People" };

/** The list of people, searched and filtered. */
export default async function PeoplePage({ searchParams }: { searchParams: Search }) {
  const viewer = await enterAdmin("/admin/people");
  const filters = await filtersOf(PeopleFilters, searchParams);
  const [page, tiers] = await Promise.all([peoplePage(viewer, filters), offeredTiers(viewer)]);
  return <PeopleView page={page} filters={filters} tiers={tiers} />;
}
