import { identifierFacts } from "@/components/entity/identifier-facts";
import { SubmitButton } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/form-fields";
import {
  addIdentifierAction,
  restoreIdentifierAction,
  retireIdentifierAction,
} from "@/lib/entities/actions/facts";
import type { DeskIdentifier } from "@/lib/entities/desk-types";
import { ActButton } from "./act-button";
import { ActForm } from "./act-form";
import { SCHEME_OPTIONS } from "./options";
import { Retired } from "./retired";
import { More, Section } from "./section";

type Props = { entityId: string; identifiers: DeskIdentifier[]; retired: DeskIdentifier[] };

/** An entity's identifiers; each is checked against its own checksum before it is saved. */
export function IdentifiersSection({ entityId, identifiers, retired }: Props) {
  return (
    <Section id="identifiers" title="Identifiers" text="Checked against their checksum, if they have one.">
      {identifiers.length === 0 && <p className="text-sm text-ink-soft">None yet.</p>}
      <ul className="divide-y divide-rule text-sm">
        {identifiers.map((line) => {
          const { label, value } = identifierFacts(line);
          return (
            <li key={line.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
              <p className="min-w-0">
                <span className="text-ink-faint">{label}</span>{" "}
                <span className="font-medium break-all">{value}</span>
                {line.owner && <span className="type-meta"> · from {line.owner}, merged</span>}
              </p>
              <ActButton
                action={retireIdentifierAction}
                values={{ identifierId: line.id }}
                undo={{ action: restoreIdentifierAction, values: { identifierId: line.id } }}
                of={`${label} ${value}`}
              >
                Retire
              </ActButton>
            </li>
          );
        })}
      </ul>
      <More title="Add an identifier">
        <ActForm
          action={addIdentifierAction}
          fields={["scheme", "value"]}
          values={{ entityId }}
          undo={{ action: retireIdentifierAction, field: "identifierId" }}
          className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2"
        >
          <SelectField name="scheme" label="Scheme" options={SCHEME_OPTIONS} />
          <TextField name="value" label="Identifier" required />
          <div>
            <SubmitButton variant="secondary">Add identifier</SubmitButton>
          </div>
        </ActForm>
      </More>
      <Retired
        facts={retired.map(({ id, scheme, value }) => ({ id, text: `${scheme} ${value}` }))}
        action={restoreIdentifierAction}
        field="identifierId"
      />
    </Section>
  );
}
