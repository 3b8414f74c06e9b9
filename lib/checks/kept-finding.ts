import { z } from "zod";

/** A finding as stored with the reason given for it; `at` is a block id or a field of the draft. */
export const KeptFinding = z.strictObject({ key: z.string(), at: z.string(), words: z.string() });
export type KeptFinding = z.infer<typeof KeptFinding>;
