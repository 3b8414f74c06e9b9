import type { SubmissionResult } from "@conform-to/dom";

/**
 * What a form shows after it was sent: what was typed (`initialValue`, never a password), messages by field (those of
 * the whole form under `""`), and on success a message or data. Fits `useForm({ lastResult })` of conform as it is.
 */
export type FormState<T = unknown> =
  | (SubmissionResult<string[]> & {
      message?: string;
      data?: T;
      /** the form's page is to be left by a whole page load, so that nothing of the former viewer stays in memory */
      leaveTo?: string;
    })
  | undefined;

/** The messages beside one field. */
export function messagesOf(state: FormState, field: string): string[] {
  return state?.error?.[field] ?? [];
}

/** The messages above the form: those of the whole, and of fields that the form does not show. */
export function formMessages(state: FormState, shown: readonly string[]): string[] {
  return Object.entries(state?.error ?? {}).flatMap(([field, messages]) =>
    shown.includes(field) ? [] : (messages ?? []),
  );
}

/** What was typed into a field, when the form comes back with messages. */
export function typedInto(state: FormState, field: string): string | undefined {
  const value = state?.initialValue?.[field];
  return typeof value === "string" ? value : undefined;
}
