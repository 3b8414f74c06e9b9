import { WithSecondLanguage } from "@/components/field/house-words";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { TextareaField, TextField } from "@/components/ui/form-fields";
import { editTermAction, writeTermAction } from "@/lib/glossary/actions";
import type { EditableTerm } from "@/lib/glossary/schema";

const FIELDS = ["zh", "pinyin", "en", "sense", "usage"];

/** Adds a term, or edits the given one. */
export function TermForm({ term }: { term?: EditableTerm }) {
  return (
    <ActionForm
      action={term ? editTermAction : writeTermAction}
      fields={FIELDS}
      values={term && { id: term.id, revision: String(term.revision) }}
      className="max-w-xl space-y-5"
    >
      <WithSecondLanguage>
        <TextField
          name="zh"
          label="Term in Chinese"
          defaultValue={term?.zh ?? undefined}
          required={term?.zh !== null}
        />
        <TextField
          name="pinyin"
          label="Pinyin"
          hint="With tone marks. If empty, it is suggested from the characters: check that it is right."
          defaultValue={term?.pinyin ?? undefined}
        />
      </WithSecondLanguage>
      <TextareaField
        name="en"
        label="English"
        hint="One on each line, the best first."
        rows={3}
        defaultValue={term?.en.join("\n")}
        required
      />
      <TextareaField name="sense" label="Sense" rows={2} defaultValue={term?.sense} required />
      <TextareaField
        name="usage"
        label="Usage"
        hint="Where it is used, what it implies and what it leaves open."
        rows={4}
        defaultValue={term?.usage}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{term ? "Save" : "Add term"}</SubmitButton>
        <LinkButton href="/desk/glossary" variant="quiet">
          {term ? "Back to glossary" : "Cancel"}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
