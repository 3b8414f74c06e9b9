import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/form-fields";
import { declareOriginAction, leaveOriginAction } from "@/lib/evidence/actions/sources";
import type { DeskDocument, DeskSource } from "@/lib/evidence/sources/types";

type Props = { document: DeskDocument; origins: DeskSource["origins"] };

/** The text a document is a copy of: all documents of one origin count once. */
export function OriginForm({ document: { id, title, origin }, origins }: Props) {
  return (
    <details className="mt-1.5">
      <summary className="type-meta">
        {origin ? `Origin: ${origin.label}` : "Origin: its own"}
        <span className="sr-only">, of “{title}”</span>
      </summary>
      <div className="mt-3 max-w-2xl space-y-4 rounded-card border border-rule bg-surface p-4">
        {origin ? (
          <InOrigin documentId={id} origin={origin} />
        ) : (
          <OutOfOrigin documentId={id} origins={origins} />
        )}
      </div>
    </details>
  );
}

function InOrigin({
  documentId,
  origin,
}: {
  documentId: string;
  origin: NonNullable<DeskDocument["origin"]>;
}) {
  return (
    <>
      <p className="text-ink-soft">
        {origin.others.length === 0
          ? "No other document has this origin."
          : `Together with ${origin.others.map(({ title, source }) => `“${title}” (${source})`).join(", ")} it counts once.`}
      </p>
      <ActionForm action={leaveOriginAction} values={{ documentId }} className="space-y-3">
        <SubmitButton variant="secondary" size="sm">
          Count it separately
        </SubmitButton>
      </ActionForm>
    </>
  );
}

function OutOfOrigin({ documentId, origins }: { documentId: string; origins: DeskSource["origins"] }) {
  return (
    <>
      {origins.length > 0 && (
        <ActionForm
          action={declareOriginAction}
          fields={["originId"]}
          values={{ "documentIds[0]": documentId }}
          className="flex flex-wrap items-end gap-3"
        >
          <SelectField
            name="originId"
            label="A copy of"
            className="min-w-0 flex-1 basis-60"
            options={origins.map(({ id, label }) => ({ value: id, label }))}
          />
          <SubmitButton variant="secondary">Join</SubmitButton>
        </ActionForm>
      )}
      <ActionForm
        action={declareOriginAction}
        fields={["label"]}
        values={{ "documentIds[0]": documentId }}
        className="flex flex-wrap items-end gap-3"
      >
        <TextField
          name="label"
          label={origins.length > 0 ? "Or a new origin" : "A new origin"}
          hint="Such as “Press release of 3 March”; other documents can then join it."
          className="min-w-0 flex-1 basis-60"
          required
        />
        <SubmitButton variant="secondary">Declare</SubmitButton>
      </ActionForm>
    </>
  );
}
