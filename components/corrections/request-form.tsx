import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { SelectField, TextareaField, TextField } from "@/components/ui/form-fields";
import { shortened } from "@/components/ui/mixed-text";
import { requestCorrectionAction } from "@/lib/corrections/actions";
import type { CorrectionForm } from "@/lib/corrections/types";

type Props = { form: Extract<CorrectionForm, { kind: "open" }> };

const LONGEST = 140;

/** What is wrong, at which sentence, by which source, and whether to name the reader. */
export function RequestForm({ form }: Props) {
  const { report, versionId, anchor, blockId, sentences } = form;
  const place = {
    reportId: report.id,
    versionId,
    blockId,
    ...("claim" in anchor && { claimId: anchor.claim }),
  };
  return (
    <ActionForm
      action={requestCorrectionAction}
      fields={["sentence", "words", "sourceUrl", "creditName"]}
      values={place}
      className="space-y-5"
      whenDone={
        <Callout tone="good" role="status" title="Thank you. The authors were told.">
          <p>
            You get a mail when they answer, and see the state at{" "}
            <a href="/account/corrections" className="text-link">
              your correction requests
            </a>
            .
          </p>
          <p>
            <a href={`/reports/${report.slug}#${blockId}`} className="text-link">
              Back to the passage in the report
            </a>
          </p>
        </Callout>
      }
    >
      {sentences.length > 1 && (
        <SelectField
          name="sentence"
          label="Which sentence?"
          options={[
            { value: "", label: "The whole passage" },
            ...sentences.map((words, number) => ({
              value: String(number),
              label: shortened(words, LONGEST),
            })),
          ]}
        />
      )}
      <TextareaField name="words" label="What is wrong, and what would be right?" rows={4} required />
      <TextField
        name="sourceUrl"
        label="Source (optional)"
        hint="The address of a page that shows it, such as a filing or a notice."
      />
      <TextField
        name="creditName"
        label="Name to credit (optional)"
        hint="Shown to everyone with the version that corrects the report. Leave it empty if you do not want to be named."
        autoComplete="off"
        className="max-w-sm"
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>Send to the authors</SubmitButton>
        <LinkButton href={`/reports/${report.slug}#${blockId}`} variant="quiet">
          Cancel
        </LinkButton>
      </div>
    </ActionForm>
  );
}
