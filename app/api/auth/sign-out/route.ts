import { signOut } from "@/lib/auth/commands/end-session";
import { guardedHandler } from "@/lib/auth/guard";
import { dropSession } from "@/lib/auth/session-cookie";

/** A plain form posts here from any page, kept ones included, and gets a whole new page without a trace of before. */
export const POST = guardedHandler({
  permit: () => true,
  run: async (viewer, _input, origin) => {
    await signOut(viewer, {}, origin);
    await dropSession();
    return new Response(null, { status: 303, headers: { location: "/", "clear-site-data": '"cache"' } });
  },
});
