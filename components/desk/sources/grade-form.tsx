import { ReliabilityLine } from "@/components/source/labels";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { SelectField, TextareaField } from "@/components/ui/form-fields";
import { gradeSourceAction } from "@/lib/evidence/actions/sources";
import { RELIABILITIES, RELIABILITY_WORDS } from "@/lib/evidence/grades";
import type { DeskGrading, DeskSource } from "@/lib/evidence/sources/types";

type Props = Pick<DeskSource, "gradings" | "claimTotal"> & { source: DeskSource["source"] };

/** The grade of a source, its history, and a form for a new one. */
export function GradeForm({ source, gradings, claimTotal }: Props) {
  const resting = claimTotal === 1 ? "the claim" : `the ${claimTotal} claims`;
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
      <ActionForm
        action={gradeSourceAction}
        fields={["reliability", "rationale"]}
        values={{ sourceId: source.id }}
        className="space-y-5"
      >
        <SelectField
          name="reliability"
          label="Reliability"
          hint="F means that it cannot be judged, not that it is the worst."
          defaultValue={source.reliability ?? ""}
          options={[
            ...(source.reliability ? [] : [{ value: "", label: "Choose a grade" }]),
            ...RELIABILITIES.map((value) => ({ value, label: `${value}, ${RELIABILITY_WORDS[value]}` })),
          ]}
        />
        <TextareaField
          name="rationale"
          label="Why"
          hint="Shown to readers, with the date."
          rows={3}
          required
        />
        <SubmitButton>Grade</SubmitButton>
        {claimTotal > 0 && (
          <p className="text-[0.8125rem] text-ink-faint">
            A downgrade puts {resting} based on it in the reassessment queue. Restoring the previous grade
            takes them out.
          </p>
        )}
      </ActionForm>
      <History gradings={gradings} />
    </div>
  );
}

function History({ gradings }: { gradings: readonly DeskGrading[] }) {
  if (gradings.length === 0) {
    return <p className="text-sm text-ink-soft">Not graded yet: its claims carry no letter.</p>;
  }
  return (
    <ol
      className="self-start divide-y divide-rule border-y border-rule text-sm"
      aria-label="Grades, newest first"
    >
      {gradings.map(({ reliability, rationale, downgrade, gradedAt, by }) => (
        <li key={gradedAt} className="space-y-1 py-3">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <ReliabilityLine reliability={reliability} />
            {downgrade && <Badge tone="caution">Downgrade</Badge>}
          </p>
          <p className="text-ink-soft whitespace-pre-line">{rationale}</p>
          <p className="type-meta">
            <DateTime value={gradedAt} />
            {by && `, ${by}`}
          </p>
        </li>
      ))}
    </ol>
  );
}
