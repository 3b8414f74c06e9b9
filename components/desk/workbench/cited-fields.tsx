"use client";

import { Input, Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import type { DocumentValues } from "./document-values";

type Props = {
  value: DocumentValues;
  errors: Readonly<Record<string, string | undefined>>;
  onValue: (value: DocumentValues) => void;
};

/** What the document says about the claim, and where: readers see it on the claim's card. */
export function CitedFields({ value, errors, onValue }: Props) {
  const { cited } = value;
  const change = (key: keyof typeof cited, text: string) =>
    onValue({ ...value, cited: { ...cited, [key]: text } });
  const area = (key: "quote" | "translation" | "note", label: string, hint: string) => (
    <Field label={label} id={`cited-${key}`} hint={hint} error={errors[key]}>
      {(control) => (
        <Textarea
          {...control}
          rows={2}
          maxLength={1000}
          value={cited[key]}
          onChange={(event) => change(key, event.target.value)}
        />
      )}
    </Field>
  );
  return (
    <details className="mt-3" open={Object.values(cited).some((text) => text !== "")}>
      <summary className="inline-flex min-h-9 items-center text-sm text-accent">Quotation and place</summary>
      <div className="mt-2 space-y-3">
        <Field label="Place" id="cited-locator" hint="Page, section or table" error={errors.locator}>
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              maxLength={200}
              value={cited.locator}
              onChange={(event) => change("locator", event.target.value)}
            />
          )}
        </Field>
        {area("quote", "Quotation", "Short and word for word")}
        {area("translation", "In English", "If it is in another language")}
        {area("note", "Paraphrase", "In your own words")}
      </div>
    </details>
  );
}
