import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { MailRuleText } from "./policy";
import type { MailRule } from "./types";

const Claim = z.tuple([z.uuid(), MailRuleText]);

/** The account and the rule to stop, signed against forgery. It does not expire: mails are kept. */
export function unsubscribeToken(secret: string, accountId: string, rule: MailRule): string {
  const claim = `${accountId}.${rule}`;
  return `${claim}.${signature(secret, claim, STOP)}`;
}

/** The claim of a token signed by this installation, or `null`. */
export function readUnsubscribeToken(
  secret: string,
  token: string,
): { accountId: string; rule: MailRule } | null {
  const [accountId, rule, given, ...rest] = token.split(".");
  const claim = Claim.safeParse([accountId, rule]);
  if (!claim.success || given === undefined || rest.length > 0) return null;
  if (!same(given, signature(secret, `${accountId}.${rule}`, STOP))) return null;
  return { accountId: claim.data[0], rule: claim.data[1] };
}

const UNDO_HOURS = 24;

/** What a rule was before it was stopped: the pace of a Follow, or `on`; `default`: a Follow without a pace of its own. */
export const RULE_BEFORE = ["on", "default", "at_once", "daily", "weekly"] as const;
export type RuleBefore = (typeof RULE_BEFORE)[number];

const UndoClaim = z.tuple([z.uuid(), MailRuleText, z.enum(RULE_BEFORE), z.coerce.number().int()]);

/** Takes back what an unsubscribe link did, for a day. */
export function undoToken(
  secret: string,
  { accountId, rule, before }: { accountId: string; rule: MailRule; before: RuleBefore },
  at: Date,
): string {
  const claim = `${accountId}.${rule}.${before}.${at.getTime() + UNDO_HOURS * 3_600_000}`;
  return `${claim}.${signature(secret, claim, UNDO)}`;
}

/** The claim of an undo token of this installation that is still valid, or `null`. */
export function readUndoToken(
  secret: string,
  token: string,
  at: Date,
): { accountId: string; rule: MailRule; before: RuleBefore } | null {
  const parts = token.split(".");
  const given = parts.pop() ?? "";
  const claim = UndoClaim.safeParse(parts);
  if (!claim.success || !same(given, signature(secret, parts.join("."), UNDO))) return null;
  const [accountId, rule, before, until] = claim.data;
  return until < at.getTime() ? null : { accountId, rule, before };
}

const STOP = "lodestone unsubscribe";
const UNDO = "lodestone undo unsubscribe";

function same(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function signature(secret: string, claim: string, purpose: string): string {
  const key = Buffer.from(hkdfSync("sha256", secret, "", purpose, 32));
  return createHmac("sha256", key).update(claim).digest("base64url");
}
