import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import { Invalid } from "@/lib/errors";
import { isStorableForm, UNSTORABLE_TEXT } from "./storable";

/** Parses a form by its schema. Conform's own fields may be malformed too: that is bad input, not our failure. */
export function readForm<Schema extends z.ZodType>(form: FormData, schema: Schema) {
  if (!isStorableForm(form)) throw new Invalid("", UNSTORABLE_TEXT);
  try {
    return parseWithZod(whatWasFilledIn(form), { schema, error: inPlainWords });
  } catch {
    throw new Invalid("", "This form could not be read. Load the page again.");
  }
}

/** Default messages where a schema has none. */
function inPlainWords(issue: { code?: string; input?: unknown }): string | undefined {
  if (issue.code === "invalid_type" && issue.input === undefined) return "Please fill this in.";
  if (issue.code === "unrecognized_keys") return "This form is out of date. Load the page again.";
  return undefined;
}

/**
 * Without React's own fields, which a script sends along, and without files that were not chosen: a browser sends them
 * empty, and Next gives them a name.
 */
function whatWasFilledIn(form: FormData): FormData {
  const fields = new FormData();
  for (const [name, value] of form) {
    const isNoFile = typeof value !== "string" && value.size === 0;
    if (!name.startsWith("$ACTION_") && !isNoFile) fields.append(name, value);
  }
  return fields;
}
