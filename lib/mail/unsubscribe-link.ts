import { now } from "@/lib/clock/now";
import { env } from "@/lib/env";
import { Unavailable } from "@/lib/errors";
import type { MailRule } from "./types";
import {
  type RuleBefore,
  readUndoToken,
  readUnsubscribeToken,
  undoToken,
  unsubscribeToken,
} from "./unsubscribe-token";

/** The address that stops what a rule sends: the page for people, the handler for mail programs (RFC 8058). */
export function unsubscribeLink(
  path: "/unsubscribe" | "/api/unsubscribe",
  accountId: string,
  rule: MailRule,
): string {
  const url = new URL(path, env().PUBLIC_URL);
  url.searchParams.set("token", unsubscribeToken(signingSecret(), accountId, rule));
  return url.href;
}

/** The account and the rule to stop, from a token of ours, or `null`. */
export function readUnsubscribeLink(token: string): { accountId: string; rule: MailRule } | null {
  return readUnsubscribeToken(signingSecret(), token);
}

/** The page after unsubscribing, which offers to undo it for a day. */
export function undoLink(undo: { accountId: string; rule: MailRule; before: RuleBefore }): string {
  return `/unsubscribe?${new URLSearchParams({ undo: undoToken(signingSecret(), undo, now()) })}`;
}

/** What a link of ours takes back, or `null`. */
export function readUndoLink(token: string) {
  return readUndoToken(signingSecret(), token, now());
}

function signingSecret(): string {
  const { AUTH_SECRET } = env();
  if (!AUTH_SECRET) throw new Unavailable("AUTH_SECRET is not set");
  return AUTH_SECRET;
}
