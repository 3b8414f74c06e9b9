import { NoField } from "@/components/entity/no-field";
import { SubmitButton } from "@/components/ui/action-form";
import { DayField, SelectField, TextareaField, TextField } from "@/components/ui/form-fields";
import { editEntityAction } from "@/lib/entities/actions/facts";
import type { DeskFacts } from "@/lib/entities/desk-types";
import type { Chain } from "@/lib/field/chains";
import { ActForm } from "./act-form";
import { KindField } from "./kind-fields";
import { CONFIDENCE_OPTIONS } from "./options";
import { Tick } from "./tick";

const FIELDS = ["kind", "country", "confidence", "asOf", "summary", "note"];

type Props = { entityId: string; facts: DeskFacts; chains: readonly Chain[] };

/** The facts of an entity. If two people save, the second is told about the first. */
export function FactsForm({ entityId, facts, chains }: Props) {
  return (
    <ActForm
      // A form that restarts from what was saved.
      key={facts.revision}
      action={editEntityAction}
      fields={FIELDS}
      values={{ entityId, basedOn: String(facts.revision) }}
      className="space-y-5"
    >
      <div className="grid gap-5 sm:grid-cols-2 xl:grid-cols-4">
        <KindField kind={facts.kind} />
        <TextField name="country" label="Country, as CN" defaultValue={facts.country ?? ""} />
        <SelectField
          name="confidence"
          label="Confidence"
          options={CONFIDENCE_OPTIONS}
          defaultValue={facts.confidence}
        />
        <DayField name="asOf" label="As of" defaultValue={facts.asOf ?? ""} />
      </div>
      {chains.length === 0 && <NoField />}
      {chains.map((chain) => (
        <fieldset key={chain.key}>
          <legend className="text-sm font-medium">
            {chains.length > 1 ? `Stages: ${chain.label}` : "Stages of the supply chain"}
          </legend>
          <div className="mt-2 flex flex-wrap gap-x-5 gap-y-1.5">
            {chain.stages.map(({ key, label }) => (
              <Tick key={key} name="stages" value={key} ticked={facts.stages.includes(key)}>
                {label}
              </Tick>
            ))}
          </div>
        </fieldset>
      ))}
      <TextareaField
        name="summary"
        label="Summary"
        hint="Shown to readers."
        rows={2}
        defaultValue={facts.summary}
      />
      <TextareaField
        name="note"
        label="Note"
        hint="Only the desk sees it."
        rows={2}
        defaultValue={facts.note ?? ""}
      />
      <SubmitButton>Save facts</SubmitButton>
    </ActForm>
  );
}
