import { z } from "zod";
import { problemOfReason } from "@/lib/checks/reason";

const Reason = z
  .string()
  .trim()
  .max(1000, "At most 1000 characters")
  .refine((text) => !/\p{Cs}/u.test(text), { error: "This contains half a character" })
  .refine((reason) => reason === "" || problemOfReason(reason, 1) === null, {
    error: ({ input }) => problemOfReason(String(input), 1) ?? "",
  });

/** Why a warning of the checks is acceptable. */
export const CheckReasonGiven = z.strictObject({
  rule: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .max(60),
  reason: z
    .string()
    .trim()
    .max(500, "At most 500 characters")
    .refine((reason) => problemOfReason(reason) === null, {
      error: ({ input }) => problemOfReason(String(input)) ?? "",
    }),
});
export type CheckReasonGiven = z.infer<typeof CheckReasonGiven>;

/**
 * `revision` is the one that the editor saw; `reason` is required from version 2 on; `reasons` answer the warnings of
 * the checks, one for each rule.
 */
export const PublishReport = z.strictObject({
  reportId: z.uuid(),
  revision: z.int().min(1).optional(),
  kind: z.enum(["updated", "corrected"]).default("updated"),
  reason: Reason.optional(),
  reasons: z.array(CheckReasonGiven).max(40).default([]),
});
export type PublishReport = z.input<typeof PublishReport>;

export const WithdrawReport = z.strictObject({
  reportId: z.uuid(),
  reason: Reason.min(1, "Give the reason; it is shown to readers"),
});
export type WithdrawReport = z.infer<typeof WithdrawReport>;

export const CheckDraft = z.strictObject({ reportId: z.uuid() });
export type CheckDraft = z.infer<typeof CheckDraft>;
