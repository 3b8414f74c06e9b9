import { guardedHandler } from "@/lib/auth/guard";
import { UnsubscribeLink, unsubscribe } from "@/lib/preferences/commands/unsubscribe";

/**
 * RFC 8058: a mail program posts here when its user presses "unsubscribe". The request comes from another site and
 * without a session; the signed token is all it needs, and unsubscribing is all the token allows.
 */
export const POST = guardedHandler({
  query: UnsubscribeLink,
  permit: () => true,
  sameOrigin: false,
  async run(_viewer, { query }, origin) {
    await unsubscribe(query.token, origin);
  },
});
