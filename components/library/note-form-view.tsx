import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { RadioField, SelectField, TextareaField } from "@/components/ui/form-fields";
import { shortened } from "@/components/ui/mixed-text";
import { annotateAction } from "@/lib/library/actions";
import type { NotedPassage } from "@/lib/library/types";
import { COLOUR_OPTIONS } from "./edit-note";

const LONGEST = 400;

/** Chooses a sentence of a passage, or all of it, a colour and a note. */
export function NoteFormView({ passage: { report, blockId, words, sentences } }: { passage: NotedPassage }) {
  const whole = { value: words, label: "The whole passage" };
  const choices = sentences.map((text) => ({ value: text, label: shortened(text, LONGEST) }));
  return (
    <div className="max-w-3xl py-8 sm:py-12">
      <Breadcrumb
        trail={[{ href: `/reports/${report.slug}`, name: report.title }]}
        current="Highlight or note"
      />
      <h1 className="mt-5 type-title">Highlight or note</h1>
      <p className="mt-2 text-ink-soft">Only you see it, in the report and in your library.</p>
      <ActionForm
        action={annotateAction}
        fields={["quote", "colour", "note"]}
        values={{ report: report.slug, blockId }}
        className="mt-8 space-y-5"
      >
        <RadioField
          legend="Which words?"
          name="quote"
          options={choices.length > 1 ? [...choices, whole] : choices}
          defaultValue={choices[0]?.value}
        />
        <SelectField name="colour" label="Colour" options={COLOUR_OPTIONS} className="max-w-xs" />
        <TextareaField name="note" label="Note (optional)" rows={4} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>Save</SubmitButton>
          <LinkButton href={`/reports/${report.slug}#${blockId}`} variant="quiet">
            Cancel
          </LinkButton>
        </div>
      </ActionForm>
    </div>
  );
}
