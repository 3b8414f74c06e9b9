import { ListChecks, SearchX } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PagedList } from "@/components/ui/paged-list";
import { hrefWith } from "@/components/ui/pagination";
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
      <PagedList
        items={items}
        keyOf={({ claim }) => claim.id}
        nothing={<Nothing filtered={Object.values(filters).some(Boolean)} />}
        listClassName="mt-6"
        itemClassName="py-3.5"
        label="Pages of claims"
        newerHref={after && at({})}
        newerText="Newest"
        olderHref={next && at({ after: next })}
      >
        {(item) => <DeskClaimLine item={item} />}
      </PagedList>
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
