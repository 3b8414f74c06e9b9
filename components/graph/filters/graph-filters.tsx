"use client";

import { type FormEvent, useState } from "react";
import { useHouseWords } from "@/components/field/house-words";
import { Button } from "@/components/ui/button";
import { isDay } from "@/lib/clock/written-date";
import { KIND_GROUPS } from "@/lib/graph/kind-groups";
import type { GraphChoices } from "@/lib/graph/types";
import { countryName } from "@/lib/text/country-names";
import { type Changes, changed } from "../addresses";
import { ChoiceField, DayField } from "./choice-field";
import { GroupChoices, KindOptions } from "./kind-choices";

type Props = {
  parameters: URLSearchParams;
  choices: GraphChoices;
  staff: boolean;
  onChange: (changes: Changes) => void;
};

const FIELDS = ["material", "stage", "country", "entity", "kind", "confidence", "on", "known", "unsupported"];

const DAYS = ["on", "known"];

const signatureOf = (parameters: URLSearchParams): string =>
  [...FIELDS, "group"].map((name) => parameters.getAll(name).join()).join("|");

/** The filters of the graph. A plain form that submits itself if there is JavaScript. */
export function GraphFilters({ parameters, choices, staff, onChange }: Props) {
  const { kinds } = useHouseWords();
  const signature = signatureOf(parameters);
  const [sent, setSent] = useState(signature);
  const [drawn, setDrawn] = useState({ signature, times: 0 });
  // Drawn again when something else changes the filters, not on its own changes, which would take the focus away.
  if (drawn.signature !== signature)
    setDrawn({ signature, times: drawn.times + (sent === signature ? 0 : 1) });
  const change = (event: FormEvent<HTMLFormElement>) => {
    const form = new FormData(event.currentTarget);
    const text = (value: FormDataEntryValue | null) =>
      typeof value === "string" && value !== "" ? value : null;
    // A day that is still being typed filters nothing yet.
    if (DAYS.map((name) => text(form.get(name))).some((day) => day !== null && !isDay(day))) return;
    const groups = form.getAll("group").flatMap((value) => text(value) ?? []);
    const changes = {
      ...Object.fromEntries(FIELDS.map((name) => [name, text(form.get(name))])),
      group: groups.length === KIND_GROUPS.length ? null : groups,
    };
    setSent(signatureOf(changed(parameters, changes)));
    onChange(changes);
  };
  const value = (name: string) => parameters.get(name) ?? "";
  const inUse = FIELDS.filter((name) => parameters.has(name)).length;
  const countries = choices.countries
    .map((code) => ({ code, name: countryName(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  return (
    <form
      key={drawn.times}
      action="/graph"
      method="get"
      aria-label="Filters"
      onChange={change}
      onSubmit={(event) => {
        event.preventDefault();
        change(event);
      }}
      className="flex flex-wrap items-center gap-x-6 gap-y-2 border-y border-rule py-2.5"
    >
      <GroupChoices chosen={parameters.getAll("group")} />
      {staff && (
        <label className="flex min-h-6 items-center gap-2 text-sm">
          <input
            type="checkbox"
            name="unsupported"
            value="on"
            defaultChecked={value("unsupported") === "on"}
          />
          Unsupported ones, for the desk
        </label>
      )}
      <details open={inUse > 0 || undefined} className="open:basis-full">
        <summary className="text-sm font-medium">
          Filters{inUse > 0 && <span className="type-meta"> · {inUse} in use</span>}
        </summary>
        <div className="mt-3 grid grid-cols-2 gap-x-4 gap-y-3 md:grid-cols-4 xl:grid-cols-8">
          <ChoiceField name="material" label="Material" value={value("material")}>
            {choices.materials.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </ChoiceField>
          <ChoiceField name="stage" label="Stage" value={value("stage")}>
            {choices.stages.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </ChoiceField>
          <ChoiceField name="country" label="Country" value={value("country")}>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </ChoiceField>
          <ChoiceField name="entity" label="Kind of entity" value={value("entity")}>
            {Object.entries(kinds).map(([kind, { many }]) => (
              <option key={kind} value={kind}>
                {many}
              </option>
            ))}
          </ChoiceField>
          <ChoiceField name="kind" label="Relationship" value={value("kind")}>
            <KindOptions />
          </ChoiceField>
          <ChoiceField name="confidence" label="Confidence" value={value("confidence")}>
            <option value="high">High</option>
            <option value="medium">Medium or high</option>
          </ChoiceField>
          <DayField name="on" label="Held on" value={value("on")} />
          <DayField name="known" label="Known by" value={value("known")} />
        </div>
      </details>
      <Button type="submit" size="sm" className="hidden noscript:inline-flex">
        Show
      </Button>
    </form>
  );
}
