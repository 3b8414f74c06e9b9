import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/controls";
import { DayInput } from "@/components/ui/day-input";
import { Field } from "@/components/ui/field";
import type { AsOf } from "@/lib/entities/as-of";
import type { ConcentrationSubject } from "@/lib/entities/concentration/types";
import type { Chain } from "@/lib/field/chains";
import { stageChoices } from "@/lib/field/chains";

type Props = {
  subjects: readonly ConcentrationSubject[];
  chains: readonly Chain[];
  chosen: { material: string | undefined; stage: string | undefined };
  on: AsOf;
};

/** Chooses a material, a stage and a day. */
export function ConcentrationForm({ subjects, chains, chosen, on }: Props) {
  const stages = new Set(subjects.flatMap((subject) => subject.stages.map(({ stage }) => stage)));
  return (
    <form
      method="get"
      action="/concentration"
      className="grid items-start gap-4 rounded-card border border-rule bg-surface p-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_11rem_auto] print:hidden"
    >
      <Field label="Material or product">
        {(control) => (
          <Select {...control} name="material" defaultValue={chosen.material}>
            {subjects.map(({ slug, name, nameZh }) => (
              <option key={slug} value={slug}>
                {nameZh ? `${name} ${nameZh}` : name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Stage">
        {(control) => (
          <Select {...control} name="stage" defaultValue={chosen.stage}>
            {stageChoices(chains)
              .filter(({ key }) => stages.has(key))
              .map(({ key, label }) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
          </Select>
        )}
      </Field>
      <Field label="As of" error={on.problem && `“${on.typed}”: ${on.problem}. Today is shown.`}>
        {(control) => <DayInput {...control} name="on" day={on.typed} />}
      </Field>
      <Button type="submit" className="sm:mt-6.5">
        Show
      </Button>
    </form>
  );
}
