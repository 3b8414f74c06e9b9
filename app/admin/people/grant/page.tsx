import { filtersOf, type Search } from "@/app/asked";
import { enterAdmin } from "@/app/enter";
import { GrantView } from "@/components/people/grant-view";
import { offeredTiers } from "@/lib/membership/queries/tiers";
import { PeopleFilters } from "@/lib/membership/schema";
import { recentBatches } from "@/lib/people/queries/batches";

export const metadata = { title: "Grant to many" };

/** One membership for many people; the next page shows whom it concerns. */
export default async function GrantPage({ searchParams }: { searchParams: Search }) {
  const viewer = await enterAdmin("/admin/people/grant", "account.import");
  const filters = await filtersOf(PeopleFilters, searchParams);
  const [tiers, batches] = await Promise.all([offeredTiers(viewer), recentBatches(viewer, "grant")]);
  return <GrantView tiers={tiers.filter((tier) => tier.sold)} {...{ batches, filters }} />;
}
