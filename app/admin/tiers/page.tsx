import { enterAdmin } from "@/app/enter";
import { TiersView } from "@/components/admin/tiers-view";
import { managedTiers } from "@/lib/membership/queries/tiers";

export const metadata = { title: "Tiers" };

/** The tiers on sale. */
export default async function TiersPage() {
  return <TiersView tiers={await managedTiers(await enterAdmin("/admin/tiers"))} />;
}
