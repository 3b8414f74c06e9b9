"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { Judgement } from "@/lib/evidence/claim-schema";
import { CREDIBILITIES, CREDIBILITY_WORDS, STATUS_WORDS, STATUSES } from "@/lib/evidence/grades";

/** A judgement as its form has it; an empty credibility is none. */
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

/** What stands against a judgement without a step. */
export const NO_STEP = { credibility: "Choose a step from 1 to 6." };

/** Whether anything was said, be it without a step. */
export function judgesAnything({ credibility, status, rationale, recheckOn }: AssessmentValues): boolean {
  return credibility !== "" || status !== NO_ASSESSMENT.status || rationale.trim() !== "" || recheckOn !== "";
}

/** As the action takes it; null while no step is chosen. */
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

/** Credibility, status, why, and when to look again. */
export function AssessmentFields({ values, errors, onValues }: Props) {
  return (
    <div className="space-y-4">
      <Field label="Credibility of what is said" error={errors.credibility}>
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
      <Field label="Why" hint="Readers are shown it." error={errors.rationale}>
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
      <Field label="Look again on" error={errors.recheckOn}>
        {(control) => (
          <Input
            {...control}
            type="date"
            value={values.recheckOn}
            onChange={(event) => onValues({ recheckOn: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
