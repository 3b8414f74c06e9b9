"use client";

import { SubmitButton } from "@/components/ui/action-form";
import { Switch } from "@/components/ui/controls";
import { Choice } from "@/components/ui/field";
import type { PreferenceView } from "@/lib/mail/types";
import { setPreferenceAction } from "@/lib/preferences/actions";
import { FormAnswer } from "./fields";
import { useFormAction } from "./use-form-action";

const HINTS: Record<PreferenceView["kind"], string> = {
  newReports: "A mail for each new report, with its title and summary. Every mail has an unsubscribe link.",
};

/** The kinds of mail the account receives, each with a form of its own. */
export function MailChoices({ preferences }: { preferences: PreferenceView[] }) {
  return preferences.map((preference) => <MailChoice key={preference.kind} {...preference} />);
}

function MailChoice({ kind, label, wanted }: PreferenceView) {
  const { state, form } = useFormAction(setPreferenceAction);
  return (
    <form {...form} className="space-y-4">
      <FormAnswer state={state} fields={[]} />
      <input type="hidden" name="kind" value={kind} />
      <Choice label={label} hint={HINTS[kind]}>
        {(control) => (
          <Switch {...control} key={String(wanted)} name="wanted" value="true" defaultChecked={wanted} />
        )}
      </Choice>
      <SubmitButton variant="secondary">Save</SubmitButton>
    </form>
  );
}
