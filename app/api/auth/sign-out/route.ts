import { guardedHandler } from "@/lib/auth/guard";
import { signedOutPage, signOutHere } from "@/lib/auth/session/from-a-form";

/** A plain form posts here from any page, cached ones included, and gets a full page load in return. */
export const POST = guardedHandler({
  permit: () => true,
  run: async (viewer, _input, origin) => {
    await signOutHere({ viewer, origin });
    return signedOutPage("/");
  },
});
