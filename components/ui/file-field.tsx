"use client";

import { type ChangeEvent, useState } from "react";
import { messagesOf } from "@/lib/auth/guard/form-state";
import { useAnswer } from "./action-form";
import { Field } from "./field";

type Props = {
  name: string;
  label: string;
  hint: string;
  /** a larger file is refused before it is sent, since the server would only break the request off */
  mostBytes?: number;
  /** endings and types to choose from */
  accept?: string;
};

/** A file to upload, inside an `ActionForm`. */
export function FileField({ name, label, hint, mostBytes, accept = ".csv,.tsv,.txt,text/csv" }: Props) {
  const answer = useAnswer();
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const look = ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const size = input.files?.[0]?.size ?? 0;
    const refused = mostBytes !== undefined && size > mostBytes;
    if (refused) input.value = "";
    setTooLarge(
      refused
        ? `The file has ${(size / 1e6).toFixed(1)} MB; the limit is ${(mostBytes / 1e6).toFixed(0)} MB. Divide it.`
        : null,
    );
  };
  return (
    <Field label={label} hint={hint} error={tooLarge ?? messagesOf(answer, name)} required>
      {(control) => (
        <input
          {...control}
          type="file"
          name={name}
          accept={accept}
          onChange={look}
          className="block w-full text-sm text-ink-soft file:mr-4 file:rounded-control file:border file:border-solid file:border-rule-strong file:bg-surface file:px-4 file:py-2 file:font-medium file:text-ink"
        />
      )}
    </Field>
  );
}
