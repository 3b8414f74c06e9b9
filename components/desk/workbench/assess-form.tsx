"use client";

import { useEffect } from "react";
import { utcDay } from "@/lib/clock/calendar";
import { assessClaimAction } from "@/lib/evidence/actions/claims";
import type { DeskClaim } from "@/lib/evidence/desk-types";
import {
  AssessmentFields,
  type AssessmentValues,
  judgementOf,
  NO_ASSESSMENT,
  NO_STEP,
} from "./assessment-fields";
import { FormFrame } from "./form-frame";
import { useAnswer } from "./use-answer";
import { useFormValues } from "./use-form-values";
import type { Workbench } from "./use-workbench";

/** Assesses a claim; the previous assessment stays in its history. */
export function AssessForm({ workbench, claim }: { workbench: Workbench; claim: DeskClaim }) {
  const claimId = claim.ref.id;
  // A newer assessment starts the form afresh.
  const of = `${claimId} ${claim.history.length}`;
  const input = useFormValues(workbench.unsaved.assess, of, () => valuesOf(claim));
  const { errors, problem, pending, refuse, send } = useAnswer();
  useEffect(() => document.querySelector<HTMLElement>("form select")?.focus(), []);
  const save = async () => {
    const assessment = judgementOf(input.values);
    if (!assessment) return refuse(NO_STEP);
    if (!(await send(() => assessClaimAction({ claimId, assessment })))) return;
    input.forget();
    workbench.leave(claimId);
    await workbench.claims.reload();
  };
  return (
    <FormFrame
      title="Assess the claim"
      save="Save assessment"
      pending={pending}
      problem={problem}
      onSave={save}
      onCancel={() => workbench.leave(claimId)}
      input={input}
    >
      <p className="text-sm">{claim.text}</p>
      <p className="text-[0.8125rem] text-ink-soft">
        {claim.origins === 1 ? "One independent origin" : `${claim.origins || "No"} independent origins`}. A
        corroborated claim needs two.
      </p>
      <AssessmentFields values={input.values} errors={errors} onValues={input.change} />
    </FormFrame>
  );
}

function valuesOf({ history: [newest] }: DeskClaim): AssessmentValues {
  if (!newest) return NO_ASSESSMENT;
  const today = utcDay(new Date());
  return {
    credibility: String(newest.credibility),
    status: newest.status,
    rationale: "",
    // A review date that has passed is the reason for this assessment.
    recheckOn: newest.recheckOn && newest.recheckOn > today ? newest.recheckOn : "",
  };
}
