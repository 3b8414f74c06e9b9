import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { DayField, TextareaField, TextField } from "@/components/ui/form-fields";
import { addSourceDocumentAction, editSourceDocumentAction } from "@/lib/evidence/actions/sources";
import { partialDateText } from "@/lib/evidence/partial-date";
import type { DeskDocument } from "@/lib/evidence/sources/types";

type Props = {
  source: { id: string; lang: string };
  document?: DeskDocument;
  /** the document's id */
  text?: string;
};

/** Adds a document to a source, or edits the given one. Everything but its text is public. */
export function DocumentForm({ source, document, text }: Props) {
  return (
    <ActionForm
      action={document ? editSourceDocumentAction : addSourceDocumentAction}
      fields={["title", "url", "lang", "published", "retrieved", "text"]}
      values={
        document ? { documentId: document.id, revision: String(document.revision) } : { sourceId: source.id }
      }
      className="grid gap-5 sm:grid-cols-3"
    >
      <TextField
        name="title"
        label="Title"
        hint="As it is in the document."
        defaultValue={document?.title}
        required
        className="sm:col-span-3"
      />
      <TextField
        name="url"
        label="Address"
        defaultValue={document?.url ?? undefined}
        className="sm:col-span-3"
      />
      <TextField
        name="published"
        label="Published"
        hint="2026, 2026-05 or 2026-05-17."
        defaultValue={document && partialDateText(document.publishedOn, document.precision)}
      />
      <DayField
        name="retrieved"
        label="Retrieved"
        hint="When you saw it in this form."
        defaultValue={document?.retrievedOn ?? undefined}
      />
      <TextField
        name="lang"
        label="Language"
        hint="A tag such as en or pt-BR."
        defaultValue={document?.lang ?? source.lang}
      />
      <TextareaField
        name="text"
        label="Text"
        hint="Only the desk sees it: used to find copies of one text. Attaching a plain text or HTML copy fills this in."
        rows={4}
        defaultValue={text}
        className="sm:col-span-3 [&_textarea]:max-h-80"
      />
      <div className="sm:col-span-3">
        <SubmitButton>{document ? "Save document" : "Add document"}</SubmitButton>
      </div>
    </ActionForm>
  );
}
