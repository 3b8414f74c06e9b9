"use client";

import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import type { Explorer } from "../use-explorer";

/** Finds every shortest path between two entities. Also a plain form. */
export function PathForm({ explorer }: { explorer: Explorer }) {
  const { graph, parameters, show, steps } = explorer;
  // Memoized: there are thousands, and each selection would recreate them.
  const options = useMemo(
    () =>
      [...graph.nodes]
        .sort((a, b) => a.name.localeCompare(b.name, "en"))
        .map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        )),
    [graph.nodes],
  );
  const [from, to] = [parameters.get("from") ?? "", parameters.get("to") ?? ""];
  return (
    <details open={steps !== null || from !== "" || to !== ""} className="border-b border-rule py-3">
      <summary className="text-sm font-medium">Path between two entities</summary>
      <form
        key={`${from} ${to}`}
        action="/graph"
        method="get"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          show({ from: String(form.get("from") ?? ""), to: String(form.get("to") ?? ""), focus: null });
        }}
        className="flex flex-wrap items-end gap-3 pt-4 pb-1"
      >
        {(["from", "to"] as const).map((name) => (
          <Field key={name} label={name === "from" ? "From" : "To"} className="w-full sm:w-72">
            {(control) => (
              <Select {...control} name={name} required defaultValue={name === "from" ? from : to}>
                <option value="">Choose an entity</option>
                {options}
              </Select>
            )}
          </Field>
        ))}
        <Button type="submit" variant="secondary">
          Find the path
        </Button>
        {(from || to) && (
          <Button variant="quiet" onClick={() => show({ from: null, to: null })}>
            Back to the graph
          </Button>
        )}
      </form>
    </details>
  );
}
