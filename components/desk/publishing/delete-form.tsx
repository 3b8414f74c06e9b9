"use client";

import {
  AlertDialog,
  AlertDialogClose,
  AlertDialogContent,
  AlertDialogTrigger,
} from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAnswer } from "@/components/ui/use-form-answer";
import { formMessages } from "@/lib/auth/guard/form-state";
import { deleteDraftAction } from "@/lib/reports/actions";

/** Deletes a draft that was never published, after a question. */
export function DeleteForm({ reportId, onDelete }: { reportId: string; onDelete: () => void }) {
  const [state, action] = useFormAnswer(deleteDraftAction);
  const [message] = formMessages(state, []);
  return (
    <AlertDialog>
      <AlertDialogTrigger render={<Button variant="secondary" size="sm" className="text-danger" />}>
        Delete draft…
      </AlertDialogTrigger>
      <AlertDialogContent
        title="Delete this draft?"
        description="Its words and its whole history are gone for everybody. This cannot be undone."
      >
        <form action={action} onSubmit={onDelete} className="w-full space-y-4">
          <input type="hidden" name="reportId" value={reportId} />
          {message && <FormMessage tone="danger" title={message} />}
          <div className="flex flex-wrap justify-end gap-3">
            <AlertDialogClose render={<Button variant="secondary" />}>Keep it</AlertDialogClose>
            <SubmitButton variant="danger">Delete</SubmitButton>
          </div>
        </form>
      </AlertDialogContent>
    </AlertDialog>
  );
}
