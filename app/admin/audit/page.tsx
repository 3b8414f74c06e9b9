import { AuditView } from "@/components/admin/audit-view";
import { auditActions, auditPage } from "@/lib/audit/queries/audit-page";
import { AuditFilters } from "@/lib/audit/schema";
import { enterAdmin } from "../enter";
import { readFilters, type Search } from "../read-filters";

export const metadata = { title: "Audit log" };

/** The audit log, newest first. */
export default async function AuditLogPage({ searchParams }: { searchParams: Search }) {
  const viewer = await enterAdmin("/admin/audit");
  const filters = await readFilters(AuditFilters, searchParams);
  const [page, actions] = await Promise.all([auditPage(viewer, filters), auditActions(viewer)]);
  return <AuditView page={page} filters={filters} actions={actions} />;
}
