import { enterAdmin } from "@/app/enter";
import { ImportView } from "@/components/people/import-view";
import { offeredTiers } from "@/lib/membership/queries/tiers";
import { recentBatches } from "@/lib/people/queries/batches";

export const metadata = { title: "Import members" };

/** Reads a list of members; the next page shows what would happen. */
export default async function ImportPage() {
  const viewer = await enterAdmin("/admin/people/import", "account.import");
  const [tiers, batches] = await Promise.all([offeredTiers(viewer), recentBatches(viewer, "import")]);
  return <ImportView tiers={tiers.filter((tier) => tier.sold)} batches={batches} />;
}
