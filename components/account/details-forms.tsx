"use client";

import { SubmitButton } from "@/components/ui/action-form";
import { Callout } from "@/components/ui/callout";
import { changeEmailAction, changeNameAction, requestVerificationAction } from "@/lib/auth/actions";
import type { MailTrouble } from "@/lib/mail/types";
import { FormAnswer, TextField } from "./fields";
import { PasswordField } from "./password-field";
import { useFormAction } from "./use-form-action";

/** Changes the account's name. */
export function NameForm({ name }: { name: string }) {
  const { state, form } = useFormAction(changeNameAction);
  return (
    <form {...form} className="space-y-4">
      <FormAnswer state={state} fields={["name"]} />
      <TextField state={state} name="name" label="Name" autoComplete="name" initial={name} />
      <SubmitButton variant="secondary">Save name</SubmitButton>
    </form>
  );
}

/** Changes the address, once it is confirmed by mail. */
export function EmailForm({ email, hasPassword }: { email: string; hasPassword: boolean }) {
  const { state, form } = useFormAction(changeEmailAction);
  return (
    <form {...form} className="space-y-4">
      <FormAnswer state={state} fields={["email", "currentPassword"]} />
      <TextField
        state={state}
        name="email"
        label="New e-mail address"
        hint={
          <>
            Now: <span className="wrap-anywhere">{email}</span>
          </>
        }
        type="email"
        autoComplete="email"
      />
      {hasPassword && (
        <PasswordField
          state={state}
          name="currentPassword"
          label="Current password"
          autoComplete="current-password"
        />
      )}
      <SubmitButton variant="secondary">Change address</SubmitButton>
    </form>
  );
}

const TROUBLE = {
  hard: "Mail to your address came back",
  soft: "Mail to your address is not arriving",
  complaint: "A mail of ours was reported as spam",
} as const;

/** Shown while mails to the address came back, until it is confirmed again. */
export function MailTroubleNotice({ email, trouble }: { email: string; trouble: MailTrouble }) {
  const { state, form } = useFormAction(requestVerificationAction);
  return (
    <Callout tone="caution" title={TROUBLE[trouble.kind]}>
      <p>
        {trouble.stopped ? "We send no alerts and announcements to " : "The last time was on a mail to "}
        <span className="wrap-anywhere">{email}</span>
        {trouble.stopped && " until you confirm that it works"}. Or change the address below.
      </p>
      {trouble.detail && <p className="mt-1 text-sm wrap-anywhere text-ink-soft">{trouble.detail}</p>}
      <form {...form} className="space-y-3 pt-2">
        <FormAnswer state={state} fields={[]} />
        <SubmitButton variant="secondary" size="sm">
          Mail a link to confirm it
        </SubmitButton>
      </form>
    </Callout>
  );
}

/** Shown until the address is confirmed; the link leads back to the page that they came from. */
export function UnconfirmedAddress({ email, next }: { email: string; next: string }) {
  const { state, form } = useFormAction(requestVerificationAction);
  return (
    <Callout tone="caution" title="Your address is not confirmed yet">
      <p>
        We mailed a link to <span className="wrap-anywhere">{email}</span>. Open it to read what is for
        registered readers.
      </p>
      <form {...form} className="space-y-3 pt-2">
        <input type="hidden" name="next" value={next} />
        <FormAnswer state={state} fields={[]} />
        <SubmitButton variant="secondary" size="sm">
          Mail the link again
        </SubmitButton>
      </form>
    </Callout>
  );
}
