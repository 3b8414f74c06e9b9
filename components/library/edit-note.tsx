import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { SelectField, TextareaField } from "@/components/ui/form-fields";
import { editAnnotationAction, removeAnnotationAction } from "@/lib/library/actions";
import { COLOUR_NAMES, COLOURS, type Colour } from "@/lib/library/policy";

/** The colours of annotations as choices of a form. */
export const COLOUR_OPTIONS = COLOURS.map((value) => ({ value, label: COLOUR_NAMES[value] }));

type Props = { id: string; colour: Colour; note: string; about: string };

/** Changes the note and the colour of an annotation, or deletes it. */
export function EditNote({ id, colour, note, about }: Props) {
  return (
    <details className="mt-2 text-sm print:hidden">
      <summary className="text-ink-soft">
        {note ? "Edit note" : "Add a note, edit"} <span className="sr-only">{about}</span>
      </summary>
      <div className="mt-3 max-w-xl space-y-5 rounded-card border border-rule bg-surface p-4">
        <ActionForm
          action={editAnnotationAction}
          fields={["note", "colour"]}
          values={{ annotationId: id }}
          className="space-y-4"
        >
          <TextareaField name="note" label="Note" rows={3} defaultValue={note} key={note} />
          <SelectField name="colour" label="Colour" defaultValue={colour} options={COLOUR_OPTIONS} />
          <SubmitButton variant="secondary" size="sm">
            Save
          </SubmitButton>
        </ActionForm>
        <ActionForm action={removeAnnotationAction} values={{ annotationId: id }}>
          <SubmitButton variant="quiet" size="sm" className="-ml-3">
            {note ? "Delete highlight and note" : "Delete highlight"}
          </SubmitButton>
        </ActionForm>
      </div>
    </details>
  );
}
