import { Circle, CircleCheck } from "lucide-react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card, CardHeader, CardTitle } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { changeChecklistAction, sendTestMailAction } from "@/lib/first-hour/actions";
import { STEPS } from "@/lib/first-hour/steps";
import type { Checklist, Step } from "@/lib/first-hour/types";

/** The steps that make an installation one's own, and which of them are done. Nothing once all are done. */
export function FirstHour({ list }: { list: Checklist }) {
  const open = list.steps.filter((step) => !step.skipped);
  const skipped = list.steps.filter((step) => step.skipped && !step.done);
  const done = open.filter((step) => step.done).length;
  if (list.steps.every((step) => step.done)) return null;
  if (list.dismissed)
    return (
      <ActionForm action={changeChecklistAction} values={{ act: "show" }} className="mt-6">
        <SubmitButton variant="quiet" size="sm">
          Show the first steps
        </SubmitButton>
      </ActionForm>
    );
  return (
    <Card className="mb-6">
      <CardHeader>
        <CardTitle>
          First steps{" "}
          <span className="font-sans text-sm font-normal text-ink-faint">
            {done} of {open.length} done
          </span>
        </CardTitle>
        <ActionForm action={changeChecklistAction} values={{ act: "dismiss" }}>
          <SubmitButton variant="quiet" size="sm">
            Put away
          </SubmitButton>
        </ActionForm>
      </CardHeader>
      <ol className="divide-y divide-rule">
        {open.map((step) => (
          <li key={step.name} className="flex gap-3 py-3">
            <StepLine step={step} list={list} />
          </li>
        ))}
      </ol>
      {skipped.length > 0 && (
        <details className="mt-3 border-t border-rule pt-3 text-sm">
          <summary className="text-ink-soft">
            {skipped.length === 1 ? "One step skipped" : `${skipped.length} steps skipped`}
          </summary>
          <ul className="mt-2 space-y-2">
            {skipped.map(({ name }) => (
              <li key={name} className="flex flex-wrap items-center justify-between gap-3">
                {STEPS[name].title}
                <ActionForm action={changeChecklistAction} values={{ act: "back", step: name }}>
                  <SubmitButton variant="quiet" size="sm">
                    Bring back<span className="sr-only">: {STEPS[name].title}</span>
                  </SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

function StepLine({ step, list }: { step: Step; list: Checklist }) {
  const { title, text, href, link } = STEPS[step.name];
  const Icon = step.done ? CircleCheck : Circle;
  return (
    <>
      <Icon
        aria-hidden="true"
        className={`mt-0.5 size-5 shrink-0 ${step.done ? "text-good" : "text-ink-faint"}`}
      />
      <div className="min-w-0 flex-1 text-sm">
        <p className="font-medium">
          {title}
          <span className="sr-only">{step.done ? ": done" : ": to do"}</span>
        </p>
        {step.name === "backup" && list.backupAt && (
          <p className="text-ink-soft">
            The last one: <DateTime value={list.backupAt} />
          </p>
        )}
        {!step.done && (
          <>
            <p className="text-ink-soft">
              {text} <span className="text-ink-faint">Missing: {step.missing}.</span>
            </p>
            <div className="mt-2 flex flex-wrap items-start gap-x-4 gap-y-2">
              {href && (
                <a href={href} className="text-link">
                  {link}
                </a>
              )}
              {step.name === "report" && (
                <a href="/desk/import" className="text-link">
                  Import
                </a>
              )}
              {step.name === "look" && (
                <a href="/admin/settings/look" className="text-link">
                  Logo and colours
                </a>
              )}
              {step.name === "vocabulary" && (
                <a href="/desk/entities/new" className="text-link">
                  New entity
                </a>
              )}
            </div>
          </>
        )}
        {step.name === "mail" && list.mail === "smtp" && (
          <ActionForm action={sendTestMailAction} className="mt-2 space-y-2">
            <SubmitButton variant="secondary" size="sm">
              Send a test to me
            </SubmitButton>
          </ActionForm>
        )}
      </div>
      {!step.done && (
        <ActionForm action={changeChecklistAction} values={{ act: "skip", step: step.name }}>
          <SubmitButton variant="quiet" size="sm">
            Skip<span className="sr-only">: {title}</span>
          </SubmitButton>
        </ActionForm>
      )}
    </>
  );
}
