import { guardedHandler } from "@/lib/auth/guard";
import { resubscribe } from "@/lib/push/commands/subscribe";
import { Resubscribe } from "@/lib/push/schema";

/** The browser, or its push service, replaced its subscription; the service worker says so. */
export const POST = guardedHandler({
  body: Resubscribe,
  permit: "account.manage-own",
  run: (viewer, { body }) => resubscribe(viewer, body),
});
