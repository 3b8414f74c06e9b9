import { z } from "zod";
import { STEP_NAMES } from "./steps";

/** `dismiss` and `show` are for the whole list. */
export const ChangeChecklist = z.discriminatedUnion("act", [
  z.strictObject({ act: z.enum(["skip", "back"]), step: z.enum(STEP_NAMES) }),
  z.strictObject({ act: z.enum(["dismiss", "show"]) }),
]);
export type ChangeChecklist = z.infer<typeof ChangeChecklist>;
