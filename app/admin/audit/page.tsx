import { filtersOf, type Search } from "@/app/asked";
import { enterAdmin } from "@/app/enter";
import { AuditView } from "@/components/admin/audit-view";
import { auditActions, auditPage } from "@/lib/audit/queries/audit-page";
import { AuditFilters } from "@/lib/audit/schema";

export const metadata = { title: "Audit log" };

/** The audit log, newest first. */
export default async function AuditLogPage({ searchParams }: { searchParams: Search }) {
  const viewer = await enterAdmin("/admin/audit");
  const filters = await filtersOf(AuditFilters, searchParams);
  const [page, actions] = await Promise.all([auditPage(viewer, filters), auditActions(viewer)]);
  return <AuditView page={page} filters={filters} actions={actions} />;
}
