import { Check } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { hrefWith } from "@/components/ui/pagination";
import { HOME, withNext } from "@/lib/auth/next-path";
import type { OfferedTier } from "@/lib/membership/types";
import { AccessRequestForm, type Asker } from "./access-request-form";

/** What everyone with a confirmed address gets, in any installation. */
const FREE_BENEFITS = [
  "The public part of every report, with its highlights",
  "Everything the desk opens to registered readers",
  "A mail for each new report, if you want it",
];

type Props = {
  tiers: OfferedTier[];
  /** the signed-in user who makes the request */
  asker: Asker | null;
  /** short name of the preselected tier */
  chosen?: string;
  /** the page to return to */
  next: string;
};

/** What each tier opens, and a form to request one. */
export function PricingView({ tiers, asker, chosen, next }: Props) {
  const sold = tiers.filter((tier) => tier.sold);
  const free = tiers.find((tier) => tier.slug === "registered");
  return (
    <div className="py-10 sm:py-14">
      <header className="max-w-2xl">
        <h1 className="type-display">Plans</h1>
        <p className="mt-4 type-standfirst">
          Every report begins with a public part. A membership opens the rest, and every claim comes with the
          evidence behind it.
        </p>
        {next.startsWith("/reports/") && (
          <p className="mt-4">
            <a href={next} className="text-link">
              Back to the report
            </a>
          </p>
        )}
      </header>
      <ul className="mt-10 grid gap-5 md:grid-cols-[repeat(auto-fit,minmax(17rem,1fr))]">
        {free && (
          <TierSheet
            tier={free.benefits.length > 0 ? free : { ...free, benefits: FREE_BENEFITS }}
            signedIn={asker !== null}
            next={next}
          />
        )}
        {sold.map((tier) => (
          <TierSheet key={tier.id} tier={tier} signedIn={asker !== null} next={next} />
        ))}
      </ul>
      {sold.length > 0 && (
        <section
          id="ask"
          aria-labelledby="ask-title"
          className="mt-14 scroll-mt-8 border-t border-rule pt-10"
        >
          <div className="grid gap-x-14 gap-y-6 lg:grid-cols-[minmax(0,20rem)_minmax(0,36rem)]">
            <div>
              <h2 id="ask-title" className="type-headline">
                Request access
              </h2>
              <p className="mt-2 text-sm text-ink-soft">
                Tell us who you are and what you would like to read. A member of our team will reply by mail.
              </p>
            </div>
            <AccessRequestForm tiers={sold} asker={asker} chosen={chosen} next={next} />
          </div>
        </section>
      )}
    </div>
  );
}

type SheetProps = { tier: OfferedTier; signedIn: boolean; next: string };

function TierSheet({ tier, signedIn, next }: SheetProps) {
  return (
    <li
      id={tier.slug}
      className="flex scroll-mt-8 flex-col rounded-card border border-rule bg-surface p-6 target:border-accent"
    >
      <h2 className="type-headline">{tier.name}</h2>
      <p className="mt-1 text-sm text-ink-soft">{tier.summary}</p>
      {tier.priceText && <p className="mt-4 font-serif text-xl font-medium">{tier.priceText}</p>}
      {tier.benefits.length > 0 && (
        <ul className="mt-4 space-y-2 text-sm">
          {tier.benefits.map((benefit) => (
            <li key={benefit} className="flex gap-2.5">
              <Check aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-good" />
              {benefit}
            </li>
          ))}
        </ul>
      )}
      <div className="mt-auto pt-6">
        {tier.sold && (
          <LinkButton
            href={`${hrefWith("/pricing", { tier: tier.slug, next: next === HOME ? null : next })}#ask`}
            className="h-auto min-h-10 w-full py-2 whitespace-normal"
          >
            Request {tier.name}
          </LinkButton>
        )}
        {!tier.sold && !signedIn && (
          <LinkButton href={withNext("/sign-up", next)} variant="secondary" className="w-full">
            Sign up
          </LinkButton>
        )}
        {!tier.sold && signedIn && <p className="text-sm text-ink-faint">You have this plan.</p>}
      </div>
    </li>
  );
}
