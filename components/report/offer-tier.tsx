import { LinkButton } from "@/components/ui/button";
import { PlainIcon } from "@/components/ui/plain-icon";
import { withNext } from "@/lib/auth/next-path";
import type { OfferTier } from "@/lib/reports/types";

type Props = { tier: OfferTier; opens: string; signedIn: boolean; here: string };

/** A tier that opens more, its price and benefits, and the button to get it. */
export function OfferTierView({ tier, opens, signedIn, here }: Props) {
  // Everyone gets this tier by confirming their address.
  const free = tier.slug === "registered";
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4 p-6 sm:px-8">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <strong className="font-semibold text-ink">{tier.name}</strong>
          <span className="text-sm text-ink-soft">opens {opens}</span>
        </p>
        {tier.priceText && <p className="mt-0.5 text-sm text-ink-soft">{tier.priceText}</p>}
        {tier.benefits.length > 0 && (
          <ul className="mt-3 space-y-1 text-sm text-ink-soft">
            {tier.benefits.map((benefit) => (
              <li key={benefit} className="flex gap-2">
                <PlainIcon icon="check" className="mt-0.5 size-4 shrink-0 text-accent" />
                {benefit}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="print:hidden">
        {!free && (
          <LinkButton href={`${withNext("/pricing", here)}#${tier.slug}`} variant="accent">
            See {tier.name}
          </LinkButton>
        )}
        {free && !signedIn && (
          <LinkButton href={withNext("/sign-up", here)} variant="accent">
            Register for free
          </LinkButton>
        )}
        {free && signedIn && (
          <LinkButton href={withNext("/account", here)} variant="secondary">
            Confirm your address
          </LinkButton>
        )}
      </div>
    </div>
  );
}
