import "server-only";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { Invalid, LodestoneError } from "@/lib/errors";
import { admit, isActionRequest, type Permit, permitted } from "./guard/admit";
import { refused, refusedBy } from "./guard/form-error";
import type { FormState } from "./guard/form-state";
import { readForm } from "./guard/read-form";
import { isStorable, UNSTORABLE_TEXT } from "./guard/storable";

export type { FormState } from "./guard/form-state";
export { guardedHandler, NoParameters } from "./guard/handler";

/** The page to go to next; `fresh` for a full page load, when the viewer has changed. */
export type Redirect = { redirect: string; fresh?: boolean };

type Guarded<Schema extends z.ZodType, Outcome> = {
  schema: Schema;
  permit: Permit<z.output<Schema>>;
  run: (viewer: Viewer, input: z.output<Schema>, origin: Origin) => Promise<Outcome>;
};

/** What a form receives from an outcome: a redirect is followed, everything else arrives as data. */
type DataOf<Outcome> = Extract<Exclude<Outcome, Redirect>, object | string | number | boolean>;

/**
 * An action for `useActionState`, also without JavaScript: same origin, viewer, schema, permission, command; our own
 * errors come back at their fields with what was typed.
 */
export function guardedAction<Schema extends z.ZodType, Outcome>({
  schema,
  permit,
  run,
}: Guarded<Schema, Outcome>) {
  return async (_previous: unknown, form: FormData): Promise<FormState<DataOf<Outcome>>> => {
    const outcome = await settle(form, { schema, permit, run });
    if (!("redirect" in outcome)) return outcome.state;
    if (outcome.fresh && (await isActionRequest())) return { status: "success", leaveTo: outcome.redirect };
    redirect(outcome.redirect);
  };
}

/** For the typed values, which are returned even when the request is refused. */
const ANYTHING = z.unknown();

async function settle<Schema extends z.ZodType, Outcome>(
  form: FormData,
  { schema, permit, run }: Guarded<Schema, Outcome>,
): Promise<Redirect | { state: FormState<DataOf<Outcome>> }> {
  let typed: ReturnType<typeof readForm<z.ZodUnknown>> | undefined;
  try {
    // A caller that bypasses our form can send anything.
    if (!(form instanceof FormData)) throw new Invalid("", "This did not come from one of our forms");
    typed = readForm(form, ANYTHING);
    const { viewer, origin } = await admit(true);
    if (typeof permit === "string") permitted(viewer, permit, undefined);
    const submission = readForm(form, schema);
    if (submission.status !== "success") return { state: refused(submission) };
    if (typeof permit === "function") permitted(viewer, permit, submission.value);
    const outcome = await run(viewer, submission.value, origin);
    if (isRedirect(outcome)) return outcome;
    const state = { status: "success", ...(hasMessage(outcome) && { message: outcome.message }) } as const;
    return { state: hasData(outcome) ? { ...state, data: outcome } : state };
  } catch (error) {
    if (typed) return { state: refusedBy(typed, error) };
    if (error instanceof Invalid) return { state: { status: "error", error: { "": [error.message] } } };
    throw error;
  }
}

export type Result<T> =
  | { ok: true; data: T }
  | { ok: false; status: number; message: string; field?: string };

/** An action that client code calls with JSON, such as the editor's autosave; never throws our own errors. */
export function guardedData<Schema extends z.ZodType, T>({ schema, permit, run }: Guarded<Schema, T>) {
  return async (input: unknown): Promise<Result<T>> => {
    try {
      const { viewer, origin } = await admit(true);
      if (typeof permit === "string") permitted(viewer, permit, undefined);
      if (!isStorable(input)) throw new Invalid("", UNSTORABLE_TEXT);
      const parsed = schema.safeParse(input);
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new Invalid(issue?.path.join(".") ?? "", issue?.message ?? "This is not valid");
      }
      if (typeof permit === "function") permitted(viewer, permit, parsed.data);
      return { ok: true, data: await run(viewer, parsed.data, origin) };
    } catch (error) {
      if (!(error instanceof LodestoneError)) throw error;
      const field = error instanceof Invalid && error.field !== "" ? { field: error.field } : {};
      return { ok: false, status: error.status, message: error.message, ...field };
    }
  };
}

function isRedirect(outcome: unknown): outcome is Redirect {
  return typeof outcome === "object" && outcome !== null && "redirect" in outcome;
}

function hasMessage(outcome: unknown): outcome is { message: string } {
  return (
    typeof outcome === "object" &&
    outcome !== null &&
    "message" in outcome &&
    typeof outcome.message === "string"
  );
}

function hasData<Outcome>(outcome: Outcome): outcome is DataOf<Outcome> {
  return outcome !== undefined && outcome !== null && !isRedirect(outcome);
}
