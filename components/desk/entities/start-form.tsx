import { WithSecondLanguage } from "@/components/field/house-words";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { SelectField, TextareaField, TextField } from "@/components/ui/form-fields";
import { createEntityAction } from "@/lib/entities/actions/facts";
import { KindField } from "./kind-fields";
import { CONFIDENCE_OPTIONS } from "./options";

const FIELDS = ["name", "nameZh", "slug", "kind", "country", "summary", "confidence"];

/** Creates an entity; names, identifiers and relationships are added on its page. */
export function StartForm() {
  return (
    <ActionForm action={createEntityAction} fields={FIELDS} className="max-w-xl space-y-5">
      <TextField name="name" label="Name" hint="Its primary name, in English where it has one." required />
      <WithSecondLanguage>
        <TextField
          name="nameZh"
          label="Chinese name"
          hint="Simplified characters. Pinyin is suggested, and you can correct it."
        />
      </WithSecondLanguage>
      <TextField
        name="slug"
        label="Address"
        hint="Lower-case letters, digits and hyphens, as in /entities/port-authority. It cannot be changed later; if empty, it is made from the name."
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <KindField kind="Organization" />
        <TextField name="country" label="Country" hint="Two letters, such as CN." />
      </div>
      <TextareaField name="summary" label="Summary" hint="One sentence, shown to readers." rows={2} />
      <SelectField
        name="confidence"
        label="Confidence"
        hint="How sure the desk is of these facts."
        options={CONFIDENCE_OPTIONS}
        defaultValue="medium"
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>Create entity</SubmitButton>
        <LinkButton href="/desk/entities" variant="quiet">
          Cancel
        </LinkButton>
      </div>
    </ActionForm>
  );
}
