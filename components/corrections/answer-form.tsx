import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { RadioField, SelectField, TextareaField } from "@/components/ui/form-fields";
import { shortened } from "@/components/ui/mixed-text";
import { answerCorrectionAction } from "@/lib/corrections/actions";
import type { DeskCorrection } from "@/lib/corrections/types";

const LONGEST = 90;

/** Corrected, noted or declined. What belongs to another answer is hidden by the stylesheet, so it needs no script. */
export function AnswerForm({ request }: { request: DeskCorrection }) {
  const { id: requestId, versions, claim, claims, creditName } = request;
  return (
    <ActionForm
      action={answerCorrectionAction}
      fields={["outcome", "versionId", "claimId", "credit", "answer"]}
      values={{ requestId }}
      className="group mt-5 space-y-4 border-t border-rule pt-4"
    >
      <RadioField
        legend="What do you answer?"
        name="outcome"
        options={[
          {
            value: "corrected",
            label: "Corrected",
            hint:
              versions.length === 0
                ? "Publish the correction first: its version can then be chosen here."
                : "A version that is published corrects it.",
            disabled: versions.length === 0,
          },
          {
            value: "noted",
            label: "Noted",
            hint: claim || claims.length > 0 ? "The claim is due for review." : "You take it into account.",
          },
          { value: "declined", label: "Declined", hint: "The reader sees the reason." },
        ]}
      />
      {versions.length > 0 && (
        <div className="hidden space-y-4 group-has-[[value=corrected]:checked]:block">
          <SelectField
            name="versionId"
            label="Version"
            options={versions.map(({ id, number, reason }) => ({
              value: id,
              label: `Version ${number}${reason ? `: ${shortened(reason, LONGEST)}` : ""}`,
            }))}
          />
          {creditName !== null && (
            <SelectField
              name="credit"
              label="Credit"
              hint="The list of versions shows it to everyone."
              options={[
                { value: "yes", label: `Name ${creditName}` },
                { value: "no", label: "Name no one" },
              ]}
            />
          )}
        </div>
      )}
      {!claim && claims.length > 0 && (
        <div className="hidden group-has-[[value=noted]:checked]:block">
          <SelectField
            name="claimId"
            label="Claim to review"
            options={[
              { value: "", label: "None" },
              ...claims.map(({ id, quote }) => ({ value: id, label: shortened(quote, LONGEST) })),
            ]}
          />
        </div>
      )}
      <TextareaField
        name="answer"
        label="To the reader"
        hint="Needed to decline. Quote no words that the reader may not be able to read."
        rows={3}
      />
      <SubmitButton>Answer</SubmitButton>
    </ActionForm>
  );
}
