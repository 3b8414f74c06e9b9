import { Button, LinkButton } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/controls";
import { DayInput } from "@/components/ui/day-input";
import { Field } from "@/components/ui/field";
import type { AuditFilters as Filters } from "@/lib/audit/schema";
import { AUDIT_SUBJECTS } from "@/lib/audit/types";
import { actionLabel } from "./audit-action-label";

/** The filters of the audit log, as a plain form. */
export function AuditFilters({ filters, actions }: { filters: Filters; actions: string[] }) {
  const filtered = Object.keys(filters).some((name) => name !== "before");
  return (
    <search>
      <form action="/admin/audit" className="grid grid-cols-2 items-end gap-3 md:grid-cols-3 xl:grid-cols-6">
        <Field label="Who" className="max-md:col-span-2">
          {(control) => (
            <Input
              {...control}
              type="search"
              name="actor"
              placeholder="Name or e-mail"
              defaultValue={filters.actor}
            />
          )}
        </Field>
        <Field label="What">
          {(control) => (
            <Select {...control} name="action" defaultValue={filters.action ?? ""}>
              <option value="">All actions</option>
              {actions.map((action) => (
                <option key={action} value={action}>
                  {actionLabel(action)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="To what">
          {(control) => (
            <Select {...control} name="kind" defaultValue={filters.kind ?? ""}>
              <option value="">Everything</option>
              {AUDIT_SUBJECTS.map((kind) => (
                <option key={kind} value={kind}>
                  {kind}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="From (UTC)">
          {(control) => <DayInput {...control} name="from" day={filters.from} />}
        </Field>
        <Field label="To (UTC)">{(control) => <DayInput {...control} name="to" day={filters.to} />}</Field>
        {filters.subject && <input type="hidden" name="subject" value={filters.subject} />}
        <div className="flex gap-2">
          <Button type="submit" variant="secondary">
            Show
          </Button>
          {filtered && (
            <LinkButton href="/admin/audit" variant="quiet">
              Clear
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  );
}
