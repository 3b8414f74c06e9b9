import { Button, LinkButton } from "./button";
import { cn } from "./class-names";
import { Input, Select } from "./controls";
import { Field } from "./field";

export type FilterChoice = {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
};

export type FilterFormProps = {
  /** target of the form, sent with GET */
  action: string;
  /** address without any filter */
  clearHref: string;
  /** label of the search field */
  wordsLabel: string;
  choices: readonly FilterChoice[];
  /** the current values by name; `q` is the search text */
  filters: Readonly<Record<string, string | undefined>>;
  /** hidden values */
  hidden?: { name: string; value: string };
  /** columns on a wide screen */
  className: string;
};

/** A search field and a few selects that filter a list, as a plain form. */
export function FilterForm({
  action,
  clearHref,
  wordsLabel,
  choices,
  filters,
  hidden,
  className,
}: FilterFormProps) {
  return (
    <search>
      <form action={action} className={cn("grid grid-cols-2 items-end gap-3", className)}>
        {hidden && <input type="hidden" {...hidden} />}
        <Field label={wordsLabel} className="max-sm:col-span-2">
          {(control) => <Input {...control} type="search" name="q" defaultValue={filters.q} />}
        </Field>
        {choices.map(({ name, label, options }) => (
          <Field key={name} label={label}>
            {(control) => (
              <Select {...control} name={name} defaultValue={filters[name] ?? ""}>
                <option value="">All</option>
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ))}
        <div className="flex gap-2">
          <Button type="submit" variant="secondary">
            Show
          </Button>
          {Object.values(filters).some(Boolean) && (
            <LinkButton href={clearHref} variant="quiet">
              Clear
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  );
}
