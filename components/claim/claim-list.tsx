import { FollowButton, type FollowPlace } from "@/components/follow/follow-button";
import { MixedText } from "@/components/ui/mixed-text";
import { PlainIcon } from "@/components/ui/plain-icon";
import { claimIdsIn } from "@/lib/document/claim-spans";
import { claimText } from "@/lib/evidence/claims/claim-text";
import type { ClaimCard } from "@/lib/evidence/types";
import type { ReadableSegment } from "@/lib/reports/types";
import { ClaimCardText } from "./claim-card-text";
import { ClaimActs } from "./claim-links";
import { GradeSign } from "./grade-line";

type Props = {
  claims: readonly ClaimCard[];
  segments: readonly ReadableSegment[];
  /** of the report, where its claims are discussed; absent in a preview */
  slug?: string;
  /** where claims can be followed */
  follow?: FollowPlace;
};

/** How many have a line at first. The others unfold; a grade in the text that links to one of them unfolds it too. */
const OPEN = 12;

/**
 * The claims that this reader may read in a report, at its end, a line each that unfolds. A grade in the text shows the
 * same card next to it.
 */
export function ClaimList({ claims, segments, slug, follow }: Props) {
  if (claims.length === 0) return null;
  const more = claims.slice(OPEN);
  const blocks = firstBlocks(segments);
  return (
    <section aria-labelledby="claims-here">
      <h2 id="claims-here" className="type-subhead">
        Claims in this report
      </h2>
      <p className="mt-1 type-meta">
        The letter is the source’s reliability, the number the claim’s credibility, each on its own.{" "}
        <a href="/claims" className="text-link">
          All claims
        </a>
      </p>
      <Items claims={claims.slice(0, OPEN)} from={1} {...{ blocks, slug, follow }} />
      {more.length > 0 && (
        <details className="print-open">
          <summary className="mt-3 inline-flex min-h-9 items-center text-sm text-accent underline underline-offset-4 hover:text-accent-strong">
            {more.length === 1 ? "One more" : `${more.length} more`}
          </summary>
          <Items claims={more} from={OPEN + 1} {...{ blocks, slug, follow }} />
        </details>
      )}
    </section>
  );
}

type ItemsProps = Pick<Props, "claims" | "slug" | "follow"> & {
  from: number;
  blocks: ReadonlyMap<string, string>;
};

function Items({ claims, from, blocks, slug, follow }: ItemsProps) {
  return (
    <ol start={from} className="mt-4 divide-y divide-rule border-y border-rule">
      {claims.map((claim, index) => (
        <li key={claim.id} className="claim-item grid grid-cols-[2.25rem_minmax(0,1fr)] py-1">
          <a
            href={`#${blocks.get(claim.id) ?? "claims-here"}`}
            className="type-meta quiet-link pt-2.5"
            aria-label={`Claim ${from + index} in the text`}
          >
            [{from + index}]
          </a>
          <details className="group/claim print-open">
            <summary className="flex min-h-10 items-baseline gap-2.5 py-2 text-[0.9375rem] leading-snug">
              <GradeSign grade={claim} />
              <span className="min-w-0 font-medium text-ink">
                <MixedText text={claimText(claim)} />
              </span>
              <PlainIcon
                icon="chevronDown"
                className="ml-auto size-4 shrink-0 self-center text-ink-faint transition-transform group-open/claim:rotate-180 print:hidden"
              />
            </summary>
            <div id={`claim-${claim.id}`} tabIndex={-1} className="pb-3">
              <ClaimCardText claim={claim} />
              {slug !== undefined && <ClaimActs slug={slug} claimId={claim.id} className="mt-2" />}
              {follow?.signedIn && (
                <FollowButton
                  subject={`claim:${claim.id}`}
                  name={`claim ${from + index}`}
                  className="mt-3"
                  {...follow}
                />
              )}
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}

/** The block where each claim is first made. */
function firstBlocks(segments: readonly ReadableSegment[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const block of segments.flatMap(({ blocks }) => blocks)) {
    for (const id of claimIdsIn(block)) if (!found.has(id)) found.set(id, block.attrs.id);
  }
  return found;
}
