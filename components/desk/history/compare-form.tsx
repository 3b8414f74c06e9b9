import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { formatMoment } from "@/components/ui/format-instant";
import type { HistoryQuery } from "@/lib/reports/desk-query";
import type { DraftHistory } from "@/lib/reports/draft-types";

/** Chooses the two states to compare, as a plain form. */
export function CompareForm({ history, query }: { history: DraftHistory; query: HistoryQuery }) {
  const moments = [
    { value: "draft", name: "The draft now" },
    ...history.versions.map(({ number, publishedAt }) => ({
      value: `v${number}`,
      name: `Version ${number}, ${formatMoment(publishedAt, "UTC")}`,
    })),
    ...history.revisions.map(({ id, revision, kind, savedAt, savedBy }) => ({
      value: `r:${id}`,
      name: `${kind === "conflict" ? "Set aside at revision" : "Revision"} ${revision}, ${formatMoment(savedAt, "UTC")}${savedBy ? `, ${savedBy}` : ""}`,
    })),
  ];
  const options = moments.map(({ value, name }) => (
    <option key={value} value={value}>
      {name}
    </option>
  ));
  return (
    <form className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
      <Field label="From">
        {(control) => (
          <Select {...control} name="from" defaultValue={query.from ?? moments[1]?.value}>
            {options}
          </Select>
        )}
      </Field>
      <Field label="To">
        {(control) => (
          <Select {...control} name="to" defaultValue={query.to}>
            {options}
          </Select>
        )}
      </Field>
      <Button type="submit" variant="secondary">
        Compare
      </Button>
    </form>
  );
}
