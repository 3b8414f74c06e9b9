import { SubmitButton } from "@/components/ui/action-form";
import { SelectField, TextareaField, TextField } from "@/components/ui/form-fields";
import { addDocumentAction, retractEvidenceAction } from "@/lib/entities/actions/relationships";
import type { DocumentChoice } from "@/lib/entities/desk-types";
import { ActForm } from "./act-form";

type Props = { relationshipId: string; documents: DocumentChoice[] };

/**
 * Attaches the words of a source document to an edge as evidence. The document is public, and so is the short
 * quotation.
 */
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
        label="Quotation"
        hint="Short and word for word; readers see it. Or leave this empty and paraphrase below."
        rows={2}
      />
      <TextareaField name="translation" label="In English" hint="If it is in another language." rows={2} />
      <TextareaField name="note" label="Paraphrase" hint="In your own words." rows={2} />
      <TextField name="locator" label="Where" hint="Page, section or table, if any." />
      <SubmitButton variant="secondary">Use as evidence</SubmitButton>
    </ActForm>
  );
}
