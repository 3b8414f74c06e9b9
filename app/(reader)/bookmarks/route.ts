import { guardedHandler } from "@/lib/auth/guard";
import { HOME, safeNextPath, withNext } from "@/lib/auth/next-path";
import { bookmarkReport, unbookmarkReport } from "@/lib/library/commands/bookmark-report";
import { PressBookmark } from "@/lib/library/schema";

/**
 * A bookmark button was pressed: by a script, which is told the result, or by the browser itself, which is led to the
 * library. Those who were signed out meanwhile are led to sign in.
 */
export const POST = guardedHandler({
  body: PressBookmark,
  permit: () => true,
  async run(viewer, { body }, _origin, request) {
    const { report, on, next } = body;
    const byScript = request.headers.get("accept") === "application/json";
    if (viewer.kind === "anonymous" && !byScript) return seeOther(withNext("/sign-in", safeNextPath(next)));
    if (!on) {
      await unbookmarkReport(viewer, report);
      return byScript ? { bookmarked: false } : seeOther("/library");
    }
    const { bookmarkId } = await bookmarkReport(viewer, report);
    if (byScript) return { bookmarked: true };
    const back = safeNextPath(next);
    return seeOther(`/library?${new URLSearchParams({ added: bookmarkId, ...(back !== HOME && { back }) })}`);
  },
});

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });
