"use client";

import { Select } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import type { AuthorChoice } from "@/lib/reports/draft-types";
import { ChosenList } from "./chosen-list";

type Props = { authors: readonly AuthorChoice[]; value: readonly string[]; onValue: (ids: string[]) => void };

/** The authors named above the report, in order. */
export function AuthorField({ authors, value, onValue }: Props) {
  const nameOf = (id: string) => authors.find((author) => author.id === id)?.name ?? "A removed author";
  const left = authors.filter(({ id }) => !value.includes(id));
  return (
    <div className="space-y-2">
      <ChosenList
        label="Chosen authors"
        ordered
        chosen={value.map((id) => ({ id, name: nameOf(id), label: nameOf(id) }))}
        onChange={onValue}
      />
      {left.length > 0 && (
        <Field label="Add an author" labelHidden>
          {(control) => (
            <Select {...control} value="" onChange={(event) => onValue([...value, event.target.value])}>
              <option value="" disabled>
                Add an author…
              </option>
              {left.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
    </div>
  );
}
