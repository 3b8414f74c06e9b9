import { signOutEverywhere } from "@/lib/auth/commands/end-session";
import { guardedHandler } from "@/lib/auth/guard";
import { dropSession } from "@/lib/auth/session-cookie";
import { signedOutPage } from "@/lib/auth/signed-out-page";

/** Signs out of all devices at once. */
export const POST = guardedHandler({
  permit: "account.manage-own",
  run: async (viewer, _input, origin) => {
    await signOutEverywhere(viewer, {}, origin);
    await dropSession();
    return signedOutPage("/sign-in");
  },
});
