import { z } from "zod";

/** What a mail server or a mail provider reports about one mail and one address. */
export const BounceReport = z.strictObject({
  /** how its sender names the report; the same one counts once */
  reference: z.string().min(1).max(300),
  kind: z.enum(["hard", "soft", "complaint"]),
  address: z.email().max(320),
  /** the Message-ID of our mail, if the report says it */
  messageId: z.string().max(500).optional(),
  /** an enhanced status code such as 5.1.1 (RFC 3463) */
  code: z
    .string()
    .regex(/^[245]\.\d{1,3}\.\d{1,3}$/, { error: "must be a code such as 5.1.1" })
    .optional(),
  /** the server's words */
  detail: z.string().max(2_000).optional(),
  at: z.iso.datetime().optional(),
});
export type BounceReport = z.output<typeof BounceReport>;

/** What a mail provider posts. */
export const BounceReports = z.strictObject({ reports: z.array(BounceReport).min(1).max(1_000) });
