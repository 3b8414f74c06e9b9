import { env } from "@/lib/env";
import { Unavailable } from "@/lib/errors";
import type { MailKind } from "./types";
import { readUnsubscribeToken, unsubscribeToken } from "./unsubscribe-token";

/** The address that stops a kind of mail: the page for people, the handler for mail programs (RFC 8058). */
export function unsubscribeLink(
  path: "/unsubscribe" | "/api/unsubscribe",
  accountId: string,
  kind: MailKind,
): string {
  const url = new URL(path, env().PUBLIC_URL);
  url.searchParams.set("token", unsubscribeToken(signingSecret(), accountId, kind));
  return url.href;
}

/** The account and the kind of mail to stop, from a token of ours, or `null`. */
export function readUnsubscribeLink(token: string): { accountId: string; kind: MailKind } | null {
  return readUnsubscribeToken(signingSecret(), token);
}

function signingSecret(): string {
  const { AUTH_SECRET } = env();
  if (!AUTH_SECRET) throw new Unavailable("AUTH_SECRET is not set");
  return AUTH_SECRET;
}
