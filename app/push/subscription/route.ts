import { guardedHandler, NoParameters } from "@/lib/auth/guard";
import { resubscribe } from "@/lib/push/commands/subscribe";
import { publicPushKey } from "@/lib/push/queries/own-browsers";
import { Resubscribe } from "@/lib/push/schema";

/** The public key that a browser subscribes with, for the service worker. */
export const GET = guardedHandler({
  query: NoParameters,
  permit: "account.manage-own",
  run: (viewer) => publicPushKey(viewer),
});

/** The browser, or its push service, replaced its subscription; the service worker says so. */
export const POST = guardedHandler({
  body: Resubscribe,
  permit: "account.manage-own",
  run: (viewer, { body }) => resubscribe(viewer, body),
});
