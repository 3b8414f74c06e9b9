import { KindLabel } from "@/components/field/house-words";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { RadioField, SelectField } from "@/components/ui/form-fields";
import { decideLinesAction, decideRestAction } from "@/lib/register/actions";
import type { ImportLine } from "@/lib/register/types";

type Props = { importId: string; lines: readonly ImportLine[] };

/** Lines that are called like entities of the register: a person says which they are. */
export function DecideLines({ importId, lines }: Props) {
  return (
    <div className="space-y-10">
      <ActionForm action={decideLinesAction} values={{ importId }} className="space-y-4">
        <ul className="divide-y divide-rule border-y border-rule">
          {lines.map((line, at) => (
            <li key={line.number} className="grid gap-x-6 gap-y-3 py-4 sm:grid-cols-2">
              <Known line={line} />
              <div>
                <input type="hidden" name={`lines[${at}].number`} value={line.number} />
                <SelectField
                  name={`lines[${at}].as`}
                  label={
                    <>
                      Which is it?<span className="sr-only"> {line.label}</span>
                    </>
                  }
                  options={[
                    { value: "", label: "Not decided" },
                    ...line.candidates.map(({ id, name, slug }) => ({
                      value: id,
                      label: `It is ${name} (${slug})`,
                    })),
                    { value: "new", label: "A new entity" },
                    { value: "leave", label: "Leave the line out" },
                  ]}
                />
              </div>
            </li>
          ))}
        </ul>
        <SubmitButton>Keep these decisions</SubmitButton>
      </ActionForm>
      <Rest importId={importId} />
    </div>
  );
}

function Known({ line }: { line: ImportLine }) {
  return (
    <div className="min-w-0 text-sm">
      <p className="font-medium wrap-anywhere">
        <span className="text-ink-faint tabular-nums">Line {line.line}:</span> {line.label}
      </p>
      <ul className="mt-1 space-y-1 text-ink-soft">
        {line.candidates.map(({ id, slug, name, kind, country, why }) => (
          <li key={id} className="wrap-anywhere">
            <a href={`/entities/${slug}`} className="text-link">
              {name}
            </a>
            , <KindLabel kind={kind} />
            {country && `, ${country}`}. {why}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Rest({ importId }: { importId: string }) {
  return (
    <section aria-labelledby="rest" className="max-w-xl">
      <h2 id="rest" className="type-subhead">
        All that are still open
      </h2>
      <ActionForm
        action={decideRestAction}
        values={{ importId }}
        fields={["rest"]}
        className="mt-3 space-y-4"
      >
        <RadioField
          legend="What they are"
          name="rest"
          defaultValue="exact"
          options={[
            {
              value: "exact",
              label: "The entity with the very same name",
              hint: "Where exactly one has the same name, kind and country. The others stay open.",
            },
            { value: "new", label: "New entities" },
            { value: "leave", label: "Left out" },
          ]}
        />
        <SubmitButton variant="secondary">Decide all of them</SubmitButton>
      </ActionForm>
    </section>
  );
}
