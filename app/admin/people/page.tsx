import { PeopleView } from "@/components/admin/people-view";
import { peoplePage } from "@/lib/membership/queries/people";
import { offeredTiers } from "@/lib/membership/queries/tiers";
import { PeopleFilters } from "@/lib/membership/schema";
import { enterAdmin } from "../enter";
import { readFilters, type Search } from "../read-filters";

export const metadata = { title: "People" };

/** The list of people, searched and filtered. */
export default async function PeoplePage({ searchParams }: { searchParams: Search }) {
  const viewer = await enterAdmin("/admin/people");
  const filters = await readFilters(PeopleFilters, searchParams);
  const [page, tiers] = await Promise.all([peoplePage(viewer, filters), offeredTiers(viewer)]);
  return <PeopleView page={page} filters={filters} tiers={tiers} />;
}
