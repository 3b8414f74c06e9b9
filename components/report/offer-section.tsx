import { withNext } from "@/lib/auth/next-path";
import type { Offer } from "@/lib/reports/types";
import { OfferTierView } from "./offer-tier";
import { PAYWALLED } from "./report-text";

type Props = {
  offer: Offer;
  /** where the text breaks off, to come back to */
  here: string;
  signedIn: boolean;
};

/**
 * Shown instead of what this viewer may not read: the analyst's own public words on what is inside, which tier opens
 * it, and how to get it. Receives nothing that is locked.
 */
export function OfferSection({ offer, here, signedIn }: Props) {
  const { full, first, words } = offer;
  return (
    <section
      aria-labelledby="offer"
      className={`${PAYWALLED} mt-12 max-w-[41.25rem] overflow-hidden rounded-card border border-rule bg-surface shadow-raised print:break-inside-avoid print:shadow-none`}
    >
      <div className="border-t-[3px] border-ink p-6 sm:p-8">
        <h2 id="offer" className="type-headline">
          <span className="print:hidden">Keep reading</span>
          <span className="hidden print:inline">The rest of this report is for members</span>
        </h2>
        {words && <p className="mt-3 type-summary whitespace-pre-line">{words}</p>}
      </div>
      <div className="divide-y divide-rule border-t border-rule print:hidden">
        {first && <OfferTierView tier={first} opens="more of the analysis" signedIn={signedIn} here={here} />}
        {full && <OfferTierView tier={full} opens="everything" signedIn={signedIn} here={here} />}
      </div>
      <p className="border-t border-rule bg-sunken px-6 py-4 text-sm text-ink-soft sm:px-8 print:hidden">
        {signedIn ? (
          <>
            Does your company have a membership? Ask the person who manages it, or{" "}
            <a href={`${withNext("/pricing", here)}#ask`} className="text-link">
              write to us
            </a>
            .
          </>
        ) : (
          <>
            Already have a membership?{" "}
            <a href={withNext("/sign-in", here)} className="text-link">
              Sign in
            </a>{" "}
            and go on reading here.
          </>
        )}
      </p>
    </section>
  );
}
