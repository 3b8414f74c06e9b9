import { SearchX } from "lucide-react";
import { Fragment } from "react";
import { FollowForm } from "@/components/follow/follow-button";
import { LinkButton } from "@/components/ui/button";
import { EmptyState, NextStep } from "@/components/ui/empty-state";
import { PagedList } from "@/components/ui/paged-list";
import type { Ledger, NameLink } from "@/lib/evidence/types";
import { type LedgerFilters, ledgerHref, narrowedBy } from "./ledger-filters";
import { LedgerFiltersForm } from "./ledger-filters-form";
import { LedgerItem } from "./ledger-item";

type Props = { ledger: Ledger; filters: LedgerFilters; first: boolean; signedIn: boolean; desk: boolean };

/** The ledger: who asserts what, how it is graded, and the sentence that makes the claim. */
export function LedgerView({ ledger, filters, first, signedIn, desk }: Props) {
  const follow = { signedIn, here: ledgerHref(filters) };
  const { rows, older } = ledger;
  const narrowed = Object.values(filters).some((value) => value !== undefined);
  return (
    <div className="pt-8 pb-16 sm:pt-12">
      <FollowForm {...follow} />
      <h1 className="type-title">Claims</h1>
      <p className="mt-2 max-w-measure type-summary">
        Who asserts what, on which source, and how our desk grades it. Each claim links to its sentence.
      </p>
      {narrowed && (
        <p className="mt-4 hidden text-sm text-ink print:block">
          Only {narrowedBy(ledger, filters).join("; ")}.
        </p>
      )}
      {ledger.entity && ledger.others.length > 0 && (
        <p className="mt-4 max-w-measure text-sm text-ink-soft print:hidden">
          Claims that name {ledger.entity.name}. Others with a similar name:{" "}
          <OtherNames others={ledger.others} filters={filters} />
        </p>
      )}
      <div className="mt-8 grid gap-x-12 gap-y-8 lg:grid-cols-[15rem_minmax(0,46rem)]">
        <aside className="print:hidden">
          <details className="rounded-card border border-rule bg-surface px-4 lg:hidden" open={narrowed}>
            <summary className="py-3 text-sm font-medium">Narrow the list</summary>
            <div className="pt-1 pb-4">
              <LedgerFiltersForm name="narrow-small" ledger={ledger} filters={filters} />
            </div>
          </details>
          <div className="hidden lg:block">
            <LedgerFiltersForm name="narrow" ledger={ledger} filters={filters} />
          </div>
        </aside>
        <section aria-label="Claims found">
          <PagedList
            items={rows}
            keyOf={({ id }) => id}
            nothing={<Nothing ledger={ledger} filters={filters} desk={desk} />}
            itemClassName="py-5"
            label="Claims"
            newerText="From the beginning"
            newerHref={first ? null : ledgerHref(filters)}
            olderHref={older && ledgerHref(filters, older)}
          >
            {(row) => <LedgerItem row={row} follow={follow} />}
          </PagedList>
        </section>
      </div>
    </div>
  );
}

/** Names that the filter may have meant, each as a link. */
function OtherNames({ others, filters }: { others: readonly NameLink[]; filters: LedgerFilters }) {
  return others.map(({ slug, name }, at) => (
    <Fragment key={slug}>
      {at > 0 && ", "}
      <a href={ledgerHref({ ...filters, entity: slug })} className="text-link">
        {name}
      </a>
    </Fragment>
  ));
}

type NothingProps = Pick<Props, "ledger" | "filters" | "desk">;

function Nothing({ ledger, filters, desk }: NothingProps) {
  const unknown = filters.entity !== undefined && !ledger.entity;
  const narrowed = Object.values(filters).some((value) => value !== undefined);
  return (
    <EmptyState
      icon={SearchX}
      title={unknown ? `No entity called “${filters.entity}”` : "No claims that you can read"}
      text={
        unknown
          ? ledger.others.length > 0
            ? ["Did you mean ", <OtherNames key="others" others={ledger.others} filters={filters} />, "?"]
            : "Try another form of the name, or leave this filter out."
          : narrowed
            ? "No claim matches these filters. Remove one, or clear all."
            : "Claims appear here when a report that makes them is published."
      }
    >
      {unknown && (
        <LinkButton
          href={`/entities?${new URLSearchParams({ q: filters.entity ?? "" })}`}
          variant="secondary"
        >
          Look it up
        </LinkButton>
      )}
      {narrowed && (
        <LinkButton href="/claims" variant="secondary">
          All claims
        </LinkButton>
      )}
      <NextStep may={desk && !narrowed && !unknown} href="/desk">
        Make claims in a report
      </NextStep>
    </EmptyState>
  );
}
