import { SelectField, TextareaField, TextField } from "@/components/membership/form-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { addDocumentAction, retractEvidenceAction } from "@/lib/entities/actions/relationships";
import type { DocumentChoice } from "@/lib/entities/desk-types";
import { ActForm } from "./act-form";

type Props = { relationshipId: string; documents: DocumentChoice[] };

/** Ties an edge to the words of a source document. The document is public, so its short quotation is. */
export function DocumentForm({ relationshipId, documents }: Props) {
  if (documents.length === 0) {
    return (
      <p className="text-sm text-ink-soft">
        No source document is registered yet. Add one under{" "}
        <a href="/desk/sources" className="text-accent underline underline-offset-2">
          Sources
        </a>
        .
      </p>
    );
  }
  return (
    <ActForm
      action={addDocumentAction}
      fields={["documentId", "quote", "translation", "note", "locator"]}
      values={{ relationshipId }}
      undo={{ action: retractEvidenceAction, field: "evidenceId" }}
      className="max-w-2xl space-y-4"
    >
      <SelectField
        name="documentId"
        label="Document"
        options={[
          { value: "", label: "Choose a document" },
          ...documents.map(({ id, title, source, publishedOn }) => ({
            value: id,
            label: `${source}: ${title}${publishedOn ? ` (${publishedOn})` : ""}`,
          })),
        ]}
      />
      <TextareaField
        name="quote"
        label="Its own words"
        hint="Short, and exactly as they are there; readers see them. Or leave it empty and say what it says."
        rows={2}
      />
      <TextareaField name="translation" label="In English" hint="If it is in another language." rows={2} />
      <TextareaField name="note" label="What it says" hint="In your own words." rows={2} />
      <TextField name="locator" label="Where" hint="Page, section or table, if it has any." />
      <SubmitButton variant="secondary">Use as evidence</SubmitButton>
    </ActForm>
  );
}
