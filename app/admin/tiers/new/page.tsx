import { enterAdmin } from "@/app/enter";
import { PageHeading } from "@/components/admin/page-heading";
import { TierForm } from "@/components/admin/tier-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";

export const metadata = { title: "New tier" };

/** A form for a new tier. */
export default async function NewTierPage() {
  await enterAdmin("/admin/tiers/new");
  return (
    <>
      <Breadcrumb trail={[{ href: "/admin/tiers", name: "Tiers" }]} current="New tier" className="mb-4" />
      <PageHeading title="New tier" text="It appears on the pricing page as soon as you save it." />
      <TierForm />
    </>
  );
}
