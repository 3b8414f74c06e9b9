import { WithSecondLanguage } from "@/components/field/house-words";
import { SubmitButton } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { DayField, SelectField, TextField } from "@/components/ui/form-fields";
import { addNameAction, restoreNameAction, retireNameAction } from "@/lib/entities/actions/facts";
import type { DeskName } from "@/lib/entities/desk-types";
import { ActButton } from "./act-button";
import { ActForm } from "./act-form";
import { LanguageField } from "./language-field";
import { NameForm } from "./name-form";
import { langLabel, NAME_TYPE_OPTIONS } from "./options";
import { Retired } from "./retired";
import { More, Section } from "./section";

type Props = { entityId: string; names: DeskName[]; retired: DeskName[] };

/** An entity's names in every language; a retired name can be restored. */
export function NamesSection({ entityId, names, retired }: Props) {
  return (
    <Section
      id="names"
      title="Names"
      text="One primary name for each language; the others lead here from searches and texts."
    >
      <ul className="divide-y divide-rule">
        {names.map((name) => (
          <NameLine key={name.id} name={name} />
        ))}
      </ul>
      <More title="Add a name">
        <ActForm
          action={addNameAction}
          fields={["value", "lang", "type", "pinyin", "validFrom", "validTo"]}
          values={{ entityId }}
          undo={{ action: retireNameAction, field: "nameId" }}
          className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4"
        >
          <TextField name="value" label="Name" className="sm:col-span-2" required />
          <LanguageField label="Language" />
          <SelectField name="type" label="Type" options={NAME_TYPE_OPTIONS} defaultValue="alias" />
          <WithSecondLanguage>
            <TextField
              name="pinyin"
              label="Pinyin"
              hint="If empty, it is suggested."
              className="sm:col-span-2"
            />
          </WithSecondLanguage>
          <DayField name="validFrom" label="In use from" hint="If known" />
          <DayField name="validTo" label="In use until" hint="If no longer in use" />
          <div>
            <SubmitButton variant="secondary">Add name</SubmitButton>
          </div>
        </ActForm>
      </More>
      <Retired
        facts={retired.map(({ id, lang, value }) => ({ id, lang, text: value }))}
        action={restoreNameAction}
        field="nameId"
      />
    </Section>
  );
}

function NameLine({ name }: { name: DeskName }) {
  const { id, lang, type, value, pinyin, validFrom, validTo, owner } = name;
  const dates = [validFrom && `from ${validFrom}`, validTo && `until ${validTo}`].filter(Boolean).join(" ");
  return (
    <li className="py-3 first:pt-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <p className="flex flex-wrap items-baseline gap-x-2 text-[0.9375rem]">
            <span lang={lang} className="font-medium wrap-anywhere">
              {value}
            </span>
            {pinyin && (
              <span lang="zh-Latn-pinyin" className="text-sm text-ink-soft">
                {pinyin}
              </span>
            )}
            {type === "primary" && <Badge tone="accent">Primary</Badge>}
          </p>
          <p className="type-meta">
            {[langLabel(lang), ...(type === "primary" ? [] : [type]), ...(dates ? [dates] : [])].join(" · ")}
            {owner && ` · from ${owner}, merged`}
          </p>
        </div>
        <ActButton
          action={retireNameAction}
          values={{ nameId: id }}
          undo={{ action: restoreNameAction, values: { nameId: id } }}
          of={value}
        >
          Retire
        </ActButton>
      </div>
      <details className="mt-1">
        <summary className="w-fit cursor-pointer rounded-xs text-[0.8125rem] text-accent hover:text-accent-strong">
          Correct<span className="sr-only"> {value}</span>
        </summary>
        <NameForm name={name} />
      </details>
    </li>
  );
}
