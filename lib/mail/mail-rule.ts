import { z } from "zod";
import { MAIL_KINDS, type MailRule } from "./types";

/** A rule as tokens and rows write it. */
export const MailRuleText: z.ZodType<MailRule> = z.union([
  z.enum([...MAIL_KINDS, "digests", "replies"]),
  z.templateLiteral(["follow:", z.uuid()]),
]);

/** The id of the Follow whose alerts a rule stops; null for other rules. */
export function followOf(rule: MailRule): string | null {
  return rule.startsWith("follow:") ? rule.slice("follow:".length) : null;
}
