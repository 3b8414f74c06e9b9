import { SubmitButton } from "@/components/ui/action-form";
import { DayField, SelectField, TextField } from "@/components/ui/form-fields";
import { correctNameAction } from "@/lib/entities/actions/facts";
import type { DeskName } from "@/lib/entities/desk-types";
import { isChineseName } from "@/lib/names/pinyin";
import { ActForm } from "./act-form";
import { NAME_TYPE_OPTIONS } from "./options";

/** Type, pinyin and dates of a name. The words themselves are fixed: different words are another name. */
export function NameForm({ name }: { name: DeskName }) {
  return (
    <ActForm
      action={correctNameAction}
      fields={["type", "pinyin", "validFrom", "validTo"]}
      values={{ nameId: name.id }}
      className="mt-3 grid items-end gap-4 sm:grid-cols-2 xl:grid-cols-4"
    >
      <SelectField name="type" label="Type" options={NAME_TYPE_OPTIONS} defaultValue={name.type} />
      {isChineseName(name) && <TextField name="pinyin" label="Pinyin" defaultValue={name.pinyin ?? ""} />}
      <DayField name="validFrom" label="In use from" defaultValue={name.validFrom ?? ""} />
      <DayField name="validTo" label="In use until" defaultValue={name.validTo ?? ""} />
      <div>
        <SubmitButton variant="secondary">Save</SubmitButton>
      </div>
    </ActForm>
  );
}
