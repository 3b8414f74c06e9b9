import type { Submission } from "@conform-to/dom";
import { Invalid, LodestoneError } from "@/lib/errors";
import { type FormState, SECRET_FIELD } from "./form-state";

/** The form as it was typed, with the messages of its schema. */
export function refused<Input, Output>(submission: Submission<Input, string[], Output>): FormState<never> {
  return submission.reply({ hideFields: secretFields(submission.payload) });
}

/** The form as it was typed, with the command's message; anything but our own errors is rethrown. */
export function refusedBy<Input, Output>(
  submission: Submission<Input, string[], Output>,
  error: unknown,
): FormState<never> {
  if (!(error instanceof LodestoneError)) throw error;
  const hideFields = secretFields(submission.payload);
  return error instanceof Invalid && error.field !== ""
    ? submission.reply({ fieldErrors: { [error.field]: [error.message] }, hideFields })
    : submission.reply({ formErrors: [error.message], hideFields });
}

function secretFields(payload: Record<string, unknown>): string[] {
  return Object.keys(payload).filter((name) => SECRET_FIELD.test(name));
}
