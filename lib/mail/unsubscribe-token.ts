import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { MAIL_KINDS, type MailKind } from "./types";

const Claim = z.tuple([z.uuid(), z.enum(MAIL_KINDS)]);

/** The account and the kind of mail to stop, signed against forgery. It does not expire: mails are kept. */
export function unsubscribeToken(secret: string, accountId: string, kind: MailKind): string {
  const claim = `${accountId}.${kind}`;
  return `${claim}.${signature(secret, claim)}`;
}

/** The claim of a token signed by this installation, or `null`. */
export function readUnsubscribeToken(
  secret: string,
  token: string,
): { accountId: string; kind: MailKind } | null {
  const [accountId, kind, given, ...rest] = token.split(".");
  const claim = Claim.safeParse([accountId, kind]);
  if (!claim.success || given === undefined || rest.length > 0) return null;
  const expected = Buffer.from(signature(secret, `${accountId}.${kind}`));
  const actual = Buffer.from(given);
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return null;
  return { accountId: claim.data[0], kind: claim.data[1] };
}

function signature(secret: string, claim: string): string {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "lodestone unsubscribe", 32));
  return createHmac("sha256", key).update(claim).digest("base64url");
}
