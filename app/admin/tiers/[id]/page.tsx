import { notFound } from "next/navigation";
import { partsOf } from "@/app/asked";
import { enterAdmin } from "@/app/enter";
import { PageHeading } from "@/components/admin/page-heading";
import { TierForm } from "@/components/admin/tier-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { managedTiers } from "@/lib/membership/queries/tiers";

export const metadata = { title: "Tier" };

/** Edits one of the tiers on sale. */
export default async function TierPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await partsOf(params);
  const viewer = await enterAdmin("/admin/tiers");
  const tier = (await managedTiers(viewer)).find((candidate) => candidate.sold && candidate.id === id);
  if (!tier) notFound();
  return (
    <>
      <Breadcrumb trail={[{ href: "/admin/tiers", name: "Tiers" }]} current={tier.name} className="mb-4" />
      <PageHeading
        title={tier.name}
        text={`${tier.members} ${tier.members === 1 ? "member" : "members"} now.`}
      />
      <TierForm tier={tier} />
    </>
  );
}
