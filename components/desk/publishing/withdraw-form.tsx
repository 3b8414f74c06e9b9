"use client";

import { SubmitButton, useFormAnswer } from "@/components/ui/action-form";
import {
  AlertDialog,
  AlertDialogClose,
  AlertDialogContent,
  AlertDialogTrigger,
} from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { formMessages, messagesOf, typedInto } from "@/lib/auth/guard/form-state";
import { withdrawReportAction } from "@/lib/publishing/actions";

/** Withdraws a published report, after a confirmation and with a reason. */
export function WithdrawForm({ reportId }: { reportId: string }) {
  const [state, action] = useFormAnswer(withdrawReportAction);
  const [message] = formMessages(state, ["reason"]);
  return (
    <AlertDialog>
      <AlertDialogTrigger render={<Button variant="secondary" size="sm" className="text-danger" />}>
        Withdraw…
      </AlertDialogTrigger>
      <AlertDialogContent
        title="Withdraw this report?"
        description="Readers will see its title, the date and your reason. The text disappears from the site, search and feeds at once; mails already sent cannot be recalled. The draft stays here."
      >
        <form action={action} className="w-full space-y-4" noValidate>
          <input type="hidden" name="reportId" value={reportId} />
          {message && <FormMessage tone="danger" title={message} />}
          <Field label="Reason" hint="Shown to readers." error={messagesOf(state, "reason")} required>
            {(control) => (
              <Textarea
                {...control}
                name="reason"
                rows={3}
                maxLength={1000}
                defaultValue={typedInto(state, "reason")}
              />
            )}
          </Field>
          <div className="flex flex-wrap justify-end gap-3">
            <AlertDialogClose render={<Button variant="secondary" />}>Keep it published</AlertDialogClose>
            <SubmitButton variant="danger">Withdraw</SubmitButton>
          </div>
        </form>
      </AlertDialogContent>
    </AlertDialog>
  );
}
