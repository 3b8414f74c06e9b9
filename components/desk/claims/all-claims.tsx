import { ListChecks, SearchX } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { hrefWith, Pagination } from "@/components/ui/pagination";
import type { ListDeskClaims } from "@/lib/evidence/recheck-query";
import type { DeskClaimList } from "@/lib/evidence/recheck-types";
import { ClaimFilters } from "./claim-filters";
import { ClaimsHeading } from "./claims-heading";
import { DeskClaimLine } from "./desk-claim-line";

type Props = { list: DeskClaimList; query: ListDeskClaims };

/** Every claim of the desk, filtered or not. */
export function AllClaims({ list: { items, next }, query }: Props) {
  const { after, ...filters } = query;
  const at = (more: { after?: string }) => hrefWith("/desk/claims", { tab: "all", ...filters, ...more });
  return (
    <>
      <ClaimsHeading tab="all" />
      <ClaimFilters filters={filters} />
      {items.length === 0 ? (
        <Nothing filtered={Object.values(filters).some(Boolean)} />
      ) : (
        <ul className="mt-6 divide-y divide-rule border-y border-rule">
          {items.map((item) => (
            <li key={item.claim.id} className="py-3.5">
              <DeskClaimLine item={item} />
            </li>
          ))}
        </ul>
      )}
      <Pagination
        label="Pages of claims"
        className="mt-6"
        newerHref={after && at({})}
        newerText="Newest"
        olderHref={next && at({ after: next })}
      />
    </>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return (
    <EmptyState
      icon={filtered ? SearchX : ListChecks}
      className="mt-6"
      title={filtered ? "No matching claims" : "No claims yet"}
      text={
        filtered
          ? "The search covers the text of claims and the names of their subjects."
          : "Open a report, select words that assert something, and make a claim from them."
      }
    >
      <LinkButton href={filtered ? "/desk/claims?tab=all" : "/desk"} variant="secondary">
        {filtered ? "Show all" : "Reports"}
      </LinkButton>
    </EmptyState>
  );
}
