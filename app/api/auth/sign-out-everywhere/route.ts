import { signOutEverywhere } from "@/lib/auth/commands/end-session";
import { guardedHandler } from "@/lib/auth/guard";
import { signedOutPage, signOutHere } from "@/lib/auth/session/from-a-form";

/** Signs out of all devices at once. */
export const POST = guardedHandler({
  permit: "account.manage-own",
  run: async (viewer, _input, origin) => {
    await signOutEverywhere(viewer, {}, origin);
    await signOutHere({ viewer, origin });
    return signedOutPage("/sign-in?ended=everywhere");
  },
});
