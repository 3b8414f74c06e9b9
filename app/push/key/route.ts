import { guardedHandler, NoParameters } from "@/lib/auth/guard";
import { publicPushKey } from "@/lib/push/queries/own-browsers";

/** The public key that a browser subscribes with, for the service worker. */
export const GET = guardedHandler({
  query: NoParameters,
  permit: "account.manage-own",
  run: (viewer) => publicPushKey(viewer),
});
