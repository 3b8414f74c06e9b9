"use client";

import { useAnswer } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { messagesOf } from "@/lib/auth/guard/form-state";

/** A CSV file to upload, inside an `ActionForm`. */
export function FileField({ name, label, hint }: { name: string; label: string; hint: string }) {
  return (
    <Field label={label} hint={hint} error={messagesOf(useAnswer(), name)} required>
      {(control) => (
        <input
          {...control}
          type="file"
          name={name}
          accept=".csv,.tsv,.txt,text/csv"
          className="block w-full text-sm text-ink-soft file:mr-4 file:rounded-control file:border file:border-solid file:border-rule-strong file:bg-surface file:px-4 file:py-2 file:font-medium file:text-ink"
        />
      )}
    </Field>
  );
}
