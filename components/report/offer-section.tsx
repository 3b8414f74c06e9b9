import { Check } from "lucide-react";
import { LinkButton } from "@/components/ui/link-button";
import type { Offer, OfferTier } from "@/lib/reports/types";
import { PAYWALLED } from "./report-text";

type Props = { offer: Offer; slug: string; signedIn: boolean };

/**
 * In the place of what this viewer may not read: the analyst's own public words on what is inside, which tier opens it,
 * and the ways there. Knows nothing of what is locked.
 */
export function OfferSection({ offer, slug, signedIn }: Props) {
  const next = `?next=${encodeURIComponent(`/reports/${slug}`)}`;
  const { full, first, words } = offer;
  return (
    <section
      aria-labelledby="offer"
      className={`${PAYWALLED} relative mt-10 max-w-measure rounded-card border border-rule bg-surface p-6 shadow-raised sm:p-8 print:shadow-none`}
    >
      <h2 id="offer" className="type-headline">
        The report goes on from here
      </h2>
      {words && <p className="mt-3 type-summary whitespace-pre-line">{words}</p>}
      {full && <TierLine tier={full} />}
      <div className="mt-6 flex flex-wrap items-center gap-3 print:hidden">
        {full && isFree(full) && !signedIn ? (
          <LinkButton href={`/sign-up${next}`} variant="accent">
            Register to read on
          </LinkButton>
        ) : (
          <LinkButton href={full ? `/pricing#${full.slug}` : "/pricing"} variant="accent">
            {full ? `See ${full.name}` : "Ask for access"}
          </LinkButton>
        )}
        {!signedIn && (
          <LinkButton href={`/sign-in${next}`} variant="secondary">
            Sign in
          </LinkButton>
        )}
      </div>
      <p className="mt-4 type-meta print:hidden">
        {first && <FirstStep tier={first} signedIn={signedIn} next={next} />}
        {signedIn
          ? "Does your company have a membership already? Ask whoever looks after it, or write to us from the pricing page."
          : "If you have a membership already, sign in and you come straight back here."}
      </p>
    </section>
  );
}

/** The tier that everybody gets by confirming an address. */
const isFree = (tier: OfferTier): boolean => tier.slug === "registered";

function TierLine({ tier }: { tier: OfferTier }) {
  return (
    <div className="mt-5 border-t border-rule pt-5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold text-ink">{tier.name}</span>
        {tier.priceText && <span className="text-sm text-ink-soft">{tier.priceText}</span>}
      </p>
      {tier.summary && <p className="mt-1 text-sm text-ink-soft">{tier.summary}</p>}
      {tier.benefits.length > 0 && (
        <ul className="mt-3 grid gap-x-6 gap-y-1.5 text-sm text-ink-soft sm:grid-cols-2">
          {tier.benefits.map((benefit) => (
            <li key={benefit} className="flex gap-2">
              <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
              {benefit}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function FirstStep({ tier, signedIn, next }: { tier: OfferTier; signedIn: boolean; next: string }) {
  if (isFree(tier) && signedIn) return <>Confirm your e-mail address and a further part opens at once. </>;
  if (isFree(tier)) {
    return (
      <>
        <a href={`/sign-up${next}`} className="text-link">
          Register for free
        </a>{" "}
        and a further part opens at once.{" "}
      </>
    );
  }
  return <>{tier.name} opens a further part. </>;
}
