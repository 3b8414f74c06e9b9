"use client";

import { SubmitButton, useFormAnswer } from "@/components/ui/action-form";
import { formMessages } from "@/lib/auth/guard/form-state";
import { restoreRevisionAction } from "@/lib/reports/actions";

type Props = { reportId: string; revisionId: string; basedOn: number };

/** Restores a save as a new revision; the current text stays in the list. */
export function RestoreForm({ reportId, revisionId, basedOn }: Props) {
  const [state, action] = useFormAnswer(restoreRevisionAction);
  const [message] = formMessages(state, []);
  return (
    <form action={action}>
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="revisionId" value={revisionId} />
      <input type="hidden" name="basedOn" value={basedOn} />
      <SubmitButton variant="quiet" size="sm">
        Restore
      </SubmitButton>
      {message && (
        <p role="alert" className="mt-1 max-w-56 text-[0.8125rem] text-danger">
          {message}
        </p>
      )}
    </form>
  );
}
