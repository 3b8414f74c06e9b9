import { z } from "zod";

/** Which piece of the public log: the entries after this one. */
export const LogPage = z.strictObject({
  after: z.coerce.number().int().min(0).max(2_000_000_000).default(0),
});
export type LogPage = z.output<typeof LogPage>;

/** SHA-256, hex. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The page's query: a hash or an address to check. */
export const VerifyPage = z.strictObject({ of: z.string().max(500).optional() });
