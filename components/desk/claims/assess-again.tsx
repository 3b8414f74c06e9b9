"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Select, Textarea } from "@/components/ui/controls";
import { DayInput } from "@/components/ui/day-input";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { showToast } from "@/components/ui/show-toast";
import { utcDay } from "@/lib/clock/calendar";
import type { ClaimStatus } from "@/lib/db/generated/enums";
import { assessClaimAction } from "@/lib/evidence/actions/claims";
import { CREDIBILITIES, CREDIBILITY_WORDS, STATUS_WORDS, STATUSES } from "@/lib/evidence/grades";

type Props = {
  claimId: string;
  /** the claim's id */
  words: string;
  credibility: number | null;
  status: ClaimStatus | null;
  recheckOn: string | null;
};
type Problem = { field: string; message: string };

/** Reassesses a claim from the queue in place. The previous assessment is not lost: it becomes history. */
export function AssessAgain({ claimId, words, credibility, status, recheckOn }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, begin] = useTransition();
  const router = useRouter();
  const today = utcDay(new Date());

  function send(form: FormData) {
    const text = (name: string) => String(form.get(name) ?? "").trim();
    begin(async () => {
      const answer = await assessClaimAction({
        claimId,
        assessment: {
          credibility: Number(text("credibility")),
          status: text("status"),
          rationale: text("rationale"),
          recheckOn: text("recheckOn") || null,
        },
      }).catch(() => null);
      if (answer?.ok) {
        setProblem(null);
        showToast({ title: "Assessed. The previous assessment is in its history.", tone: "good" });
        router.refresh();
      } else {
        setProblem({
          field: answer?.field?.split(".").at(-1) ?? "",
          message: answer?.message ?? "The request failed. Try again.",
        });
      }
    });
  }
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [problem]);
  const errorOf = (name: string) => (problem?.field === name ? problem.message : null);
  const known = ["credibility", "status", "rationale", "recheckOn"].includes(problem?.field ?? "");

  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-9 items-center text-sm font-medium text-accent">
        Assess again<span className="sr-only">: {words}</span>
      </summary>
      {/* Keeps what was typed when it comes back with a message: a form action would clear it. */}
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          send(new FormData(event.currentTarget));
        }}
        noValidate
        className="mt-2 grid max-w-2xl gap-4 rounded-card border border-rule bg-surface p-4 sm:grid-cols-[minmax(0,3fr)_minmax(0,4fr)_minmax(0,3fr)]"
      >
        {problem && !known && <FormMessage tone="danger" title={problem.message} className="sm:col-span-3" />}
        <Field label="Credibility" error={errorOf("credibility")}>
          {(control) => (
            <Select {...control} name="credibility" defaultValue={credibility ?? 6}>
              {CREDIBILITIES.map((step) => (
                <option key={step} value={step}>
                  {step}, {CREDIBILITY_WORDS[step]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Status" error={errorOf("status")}>
          {(control) => (
            <Select {...control} name="status" defaultValue={status ?? "asserted"}>
              {STATUSES.map((value) => (
                <option key={value} value={value}>
                  {STATUS_WORDS[value]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Check again on" error={errorOf("recheckOn")}>
          {(control) => (
            <DayInput {...control} name="recheckOn" day={recheckOn && recheckOn > today ? recheckOn : ""} />
          )}
        </Field>
        <Field
          label="Why"
          hint="Shown to readers."
          error={errorOf("rationale")}
          required
          className="sm:col-span-3"
        >
          {(control) => <Textarea {...control} name="rationale" rows={2} />}
        </Field>
        <div className="sm:col-span-3">
          <Button type="submit" pending={pending}>
            Save assessment
          </Button>
        </div>
      </form>
    </details>
  );
}
