import { Select } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import type { AccessLevelChoice } from "@/lib/reports/draft-types";
import type { Levels } from "./import-item";

type Props = {
  levels: Levels;
  choices: readonly AccessLevelChoice[];
  /** the name of the lowest paid tier */
  usual: string;
  onChange: (levels: Levels) => void;
};

/** Where the paywall is for files that do not say. */
export function LevelOptions({ levels, choices, usual, onChange }: Props) {
  const options = choices.map(({ slug, name }) => (
    <option key={slug} value={slug}>
      {name}
    </option>
  ));
  return (
    <fieldset>
      <legend className="type-subhead">Who may read it</legend>
      <p className="mt-1 text-sm text-ink-soft">
        For files that do not say. You can change it in the editor.
      </p>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        <Field label="Highlights">
          {(control) => (
            <Select
              {...control}
              value={levels.highlightsAccess}
              onChange={(event) => onChange({ ...levels, highlightsAccess: event.target.value })}
            >
              <option value="">Usual: everybody</option>
              {options}
            </Select>
          )}
        </Field>
        <Field label="The rest">
          {(control) => (
            <Select
              {...control}
              value={levels.access}
              onChange={(event) => onChange({ ...levels, access: event.target.value })}
            >
              <option value="">Usual: {usual}</option>
              {options}
            </Select>
          )}
        </Field>
      </div>
    </fieldset>
  );
}
