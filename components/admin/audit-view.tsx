import { ScrollText } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { hrefWith, Pagination } from "@/components/ui/pagination";
import type { AuditFilters as Filters } from "@/lib/audit/schema";
import type { AuditPage } from "@/lib/audit/types";
import { AuditEntryList } from "./audit-entry-list";
import { AuditFilters } from "./audit-filters";
import { PageHeading } from "./page-heading";

type Props = { page: AuditPage; filters: Filters; actions: string[] };

/** The audit log with its filters. */
export function AuditView({ page, filters, actions }: Props) {
  const { before, ...kept } = filters;
  return (
    <>
      <PageHeading
        title="Audit log"
        text="Who did what, when and from where, with values before and after. Entries cannot be changed or removed; each carries the hash of the one before."
      />
      <AuditFilters filters={filters} actions={actions} />
      <div className="mt-8 space-y-6">
        {page.lines.length === 0 ? (
          <EmptyState
            icon={ScrollText}
            title="No matching entries"
            text="Widen the dates or remove a filter."
          >
            <LinkButton href="/admin/audit" variant="secondary">
              Show the whole log
            </LinkButton>
          </EmptyState>
        ) : (
          <AuditEntryList lines={page.lines} />
        )}
        <Pagination
          label="Pages of the log"
          newerHref={before === undefined ? null : hrefWith("/admin/audit", kept)}
          newerText="Newest"
          olderHref={
            page.nextCursor === null ? null : hrefWith("/admin/audit", { ...kept, before: page.nextCursor })
          }
        />
      </div>
    </>
  );
}
