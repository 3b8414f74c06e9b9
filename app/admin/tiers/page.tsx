import { TiersView } from "@/components/admin/tiers-view";
import { managedTiers } from "@/lib/membership/queries/tiers";
import { enterAdmin } from "../enter";

export const metadata = { title: "Tiers" };

/** What is sold. */
export default async function TiersPage() {
  return <TiersView tiers={await managedTiers(await enterAdmin("/admin/tiers"))} />;
}
