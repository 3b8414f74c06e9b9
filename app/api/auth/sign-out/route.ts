import { signOut } from "@/lib/auth/commands/end-session";
import { guardedHandler } from "@/lib/auth/guard";
import { dropSession } from "@/lib/auth/session-cookie";
import { signedOutPage } from "@/lib/auth/signed-out-page";

/** A plain form posts here from any page, cached ones included, and gets a full page load in return. */
export const POST = guardedHandler({
  permit: () => true,
  run: async (viewer, _input, origin) => {
    await signOut(viewer, {}, origin);
    await dropSession();
    return signedOutPage("/");
  },
});
