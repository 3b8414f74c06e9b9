import { guardedHandler } from "@/lib/auth/guard";
import { HOME, safeNextPath, withNext } from "@/lib/auth/next-path";
import { follow } from "@/lib/following/commands/follow";
import { unfollowSubject } from "@/lib/following/commands/unfollow";
import { PressFollow } from "@/lib/following/schema";

/**
 * A follow button was pressed: by a script, which is told the result, or by the browser itself, which is led to the
 * watchlist. Those who were signed out meanwhile are led to sign in.
 */
export const POST = guardedHandler({
  body: PressFollow,
  permit: () => true,
  async run(viewer, { body }, _origin, request) {
    const { subject, on, next } = body;
    const byScript = request.headers.get("accept") === "application/json";
    if (viewer.kind === "anonymous" && !byScript) return seeOther(withNext("/sign-in", safeNextPath(next)));
    if (!on) {
      await unfollowSubject(viewer, subject);
      return byScript ? { following: false } : seeOther("/watchlist");
    }
    const { followId } = await follow(viewer, subject);
    if (byScript) return { following: true };
    const back = safeNextPath(next);
    const asked = new URLSearchParams({ followed: followId, ...(back !== HOME && { back }) });
    return seeOther(`/watchlist?${asked}`);
  },
});

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });
