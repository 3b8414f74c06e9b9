"use client";

import { SubmitButton, useFormAnswer } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { Input } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { formMessages, messagesOf, typedInto } from "@/lib/auth/guard/form-state";
import { createDraftAction } from "@/lib/reports/actions";

/** Starts a report. */
export function NewReportForm() {
  const [state, action] = useFormAnswer(createDraftAction);
  const [message] = formMessages(state, ["title"]);
  return (
    <div className="max-w-xl">
      <h1 className="type-title">New report</h1>
      <form action={action} className="mt-6 space-y-5" noValidate>
        {message && <FormMessage tone="danger" title={message} />}
        <Field
          label="Title"
          hint="A working title will do; the address is made from it, and you can change both."
          error={messagesOf(state, "title")}
          required
        >
          {(control) => (
            <Input
              {...control}
              name="title"
              maxLength={300}
              autoComplete="off"
              autoFocus
              defaultValue={typedInto(state, "title")}
            />
          )}
        </Field>
        <div className="flex gap-3">
          <SubmitButton>Start writing</SubmitButton>
          <LinkButton href="/desk" variant="quiet">
            Cancel
          </LinkButton>
        </div>
      </form>
    </div>
  );
}
