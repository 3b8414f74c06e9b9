import { enterAdmin } from "@/app/enter";
import { FieldView } from "@/components/packs/field-view";
import { readChains } from "@/lib/field/queries/read-chains";
import { shippedPacks } from "@/lib/packs/queries/shipped-packs";

export const metadata = { title: "Field" };

/** What the house writes about, and the packs that fill it. */
export default async function FieldPage() {
  const viewer = await enterAdmin("/admin/field", "settings.manage");
  const [packs, chains] = await Promise.all([shippedPacks(viewer), readChains()]);
  return <FieldView packs={packs} chains={chains} />;
}
