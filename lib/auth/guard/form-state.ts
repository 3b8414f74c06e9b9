import type { SubmissionResult } from "@conform-to/dom";

/**
 * What a form shows after it was submitted: what was typed (`initialValue`, never a password), messages by field (those
 * of the whole form under `""`), and on success a message or data. Fits `useForm({ lastResult })` of conform as it is.
 */
export type FormState<T = unknown> =
  | (SubmissionResult<string[]> & {
      message?: string;
      data?: T;
      /** leave the form's page with a full page load, so that nothing of the previous viewer stays in memory */
      leaveTo?: string;
    })
  | undefined;

/** The messages of one field. */
export function messagesOf(state: FormState, field: string): string[] {
  return state?.error?.[field] ?? [];
}

/** The messages above the form: those for the whole form, and for fields that it does not show. */
export function formMessages(state: FormState, shown: readonly string[]): string[] {
  return Object.entries(state?.error ?? {}).flatMap(([field, messages]) =>
    shown.includes(field) ? [] : (messages ?? []),
  );
}

/** The typed value of a field, when the form comes back with messages. */
export function typedInto(state: FormState, field: string): string | undefined {
  const value = state?.initialValue?.[field];
  return typeof value === "string" ? value : undefined;
}

/** For a repeated field, such as a list of checkboxes: all chosen values. */
export function chosenIn(state: FormState, field: string): string[] {
  const value: unknown = state?.initialValue?.[field];
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

/** Never returned, whatever went wrong. */
export const SECRET_FIELD = /password|token/i;

/** A form that got no response, as it was typed; `failed`: it reached the server, and the fault is ours. */
export function unanswered(form: FormData, failed: boolean): NonNullable<FormState<never>> {
  const initialValue: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    const typed = form.getAll(name).filter((value) => typeof value === "string");
    const [only] = typed;
    if (only === undefined || SECRET_FIELD.test(name) || name.startsWith("$ACTION_")) continue;
    initialValue[name] = typed.length > 1 ? typed : only;
  }
  const happened = failed ? "Something went wrong on our side." : "The request failed.";
  return {
    status: "error",
    initialValue,
    error: { "": [`${happened} What you typed is still here; try again.`] },
  };
}
