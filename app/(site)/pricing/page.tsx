import type { Metadata } from "next";
import { askedOf, type Search } from "@/app/asked";
import { OwnFrame } from "@/app/site-frame";
import { PricingView } from "@/components/membership/pricing-view";
import { safeNextPath } from "@/lib/auth/next-path";
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

type Props = { searchParams: Search };

/** The tiers and the form to request one. */
export default async function PricingPage({ searchParams }: Props) {
  const viewer = await currentViewer();
  const [tiers, { tier, next }] = await Promise.all([offeredTiers(viewer), askedOf(searchParams)]);
  const asker = viewer.kind === "person" ? { name: viewer.name, email: viewer.email } : null;
  return (
    <OwnFrame current="pricing">
      <PricingView
        tiers={tiers}
        asker={asker}
        chosen={typeof tier === "string" ? tier : undefined}
        next={safeNextPath(typeof next === "string" ? next : undefined)}
      />
    </OwnFrame>
  );
}
