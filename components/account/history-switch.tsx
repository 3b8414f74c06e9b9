"use client";

import { SubmitButton } from "@/components/ui/action-form";
import { Switch } from "@/components/ui/controls";
import { Choice } from "@/components/ui/field";
import { setHistoryAction } from "@/lib/reading/actions";
import { FormAnswer } from "./fields";
import { useFormAction } from "./use-form-action";

/** Whether it is recorded what the person reads. Off also erases it. */
export function HistorySwitch({ on }: { on: boolean }) {
  const { state, form } = useFormAction(setHistoryAction);
  return (
    <form {...form} className="space-y-4">
      <FormAnswer state={state} fields={[]} />
      <input type="hidden" name="setting" value="history" />
      <Choice
        label="Remember what I have read"
        hint="For “what changed since I read it”, “continue reading” and corrections to what you opened. Switching it off erases what is remembered."
      >
        {(control) => <Switch {...control} key={String(on)} name="on" value="true" defaultChecked={on} />}
      </Choice>
      <SubmitButton variant="secondary">Save</SubmitButton>
    </form>
  );
}
