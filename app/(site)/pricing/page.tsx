import type { Metadata } from "next";
import { askedOf } from "@/app/asked";
import { PricingView } from "@/components/membership/pricing-view";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { can } from "@/lib/access/permissions";
import { isSignedIn, isStaff } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { offeredTiers } from "@/lib/membership/queries/tiers";

export function generateMetadata(): Metadata {
  return {
    title: "Pricing",
    description: "What each tier opens, and how to ask for access.",
    alternates: { canonical: `${env().PUBLIC_URL}/pricing` },
  };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The tiers and the form to request one. */
export default async function PricingPage({ searchParams }: Props) {
  const viewer = await currentViewer();
  const [tiers, { tier }] = await Promise.all([offeredTiers(viewer), askedOf(searchParams)]);
  const asker = viewer.kind === "person" ? { name: viewer.name, email: viewer.email } : null;
  return (
    <>
      <SiteHeader
        signedIn={isSignedIn(viewer)}
        staff={isStaff(viewer)}
        admin={can(viewer, "admin.enter")}
        current="pricing"
      />
      <main id="main" tabIndex={-1} className="page-width">
        <PricingView tiers={tiers} asker={asker} chosen={typeof tier === "string" ? tier : undefined} />
      </main>
      <SiteFooter demonstration={env().LODESTONE_DEMO === "on"} />
    </>
  );
}
