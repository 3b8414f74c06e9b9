"use client";

import { Select, Textarea } from "@/components/ui/controls";
import { DayInput } from "@/components/ui/day-input";
import { Field } from "@/components/ui/field";
import type { Judgement } from "@/lib/evidence/claims/schema";
import { CREDIBILITIES, CREDIBILITY_WORDS, STATUS_WORDS, STATUSES } from "@/lib/evidence/grades";

/** An assessment as typed in its form; an empty credibility means none. */
export type AssessmentValues = {
  credibility: string;
  status: Judgement["status"];
  rationale: string;
  recheckOn: string;
};

export const NO_ASSESSMENT: AssessmentValues = {
  credibility: "",
  status: "asserted",
  rationale: "",
  recheckOn: "",
};

/** The error for an assessment without a step. */
export const NO_STEP = { credibility: "Choose a step from 1 to 6." };

/** Whether anything was entered, even without a step. */
export function judgesAnything({ credibility, status, rationale, recheckOn }: AssessmentValues): boolean {
  return credibility !== "" || status !== NO_ASSESSMENT.status || rationale.trim() !== "" || recheckOn !== "";
}

/** As the action takes it; null until a step is chosen. */
export function judgementOf({
  credibility,
  status,
  rationale,
  recheckOn,
}: AssessmentValues): Judgement | null {
  if (credibility === "") return null;
  return { credibility: Number(credibility), status, rationale, recheckOn: recheckOn || null };
}

type Props = {
  values: AssessmentValues;
  errors: Readonly<Record<string, string | undefined>>;
  onValues: (change: Partial<AssessmentValues>) => void;
};

/** Credibility, status, reason, and the date of the next review. */
export function AssessmentFields({ values, errors, onValues }: Props) {
  return (
    <div className="space-y-4">
      <Field label="Credibility of the claim" error={errors.credibility}>
        {(control) => (
          <Select
            {...control}
            value={values.credibility}
            onChange={(event) => onValues({ credibility: event.target.value })}
          >
            <option value="">Not assessed yet</option>
            {CREDIBILITIES.map((step) => (
              <option key={step} value={step}>
                {step} · {CREDIBILITY_WORDS[step]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Status" error={errors.status}>
        {(control) => (
          <Select
            {...control}
            value={values.status}
            onChange={(event) =>
              onValues({ status: STATUSES.find((status) => status === event.target.value) ?? "asserted" })
            }
          >
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {STATUS_WORDS[status]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Why" hint="Shown to readers." error={errors.rationale}>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={4000}
            value={values.rationale}
            onChange={(event) => onValues({ rationale: event.target.value })}
          />
        )}
      </Field>
      <Field label="Review on" error={errors.recheckOn}>
        {(control) => (
          <DayInput {...control} day={values.recheckOn} onDay={(recheckOn) => onValues({ recheckOn })} />
        )}
      </Field>
    </div>
  );
}
