import { MOST_UNREAD, unreadAlerts } from "@/lib/alerts/queries/own-alerts";
import { guardedHandler, NoParameters } from "@/lib/auth/guard";

/** How many alerts the viewer has not read, as words for the bell in a cached page; empty for none. */
export const GET = guardedHandler({
  query: NoParameters,
  permit: () => true,
  async run(viewer) {
    const unread = await unreadAlerts(viewer);
    const words = unread < MOST_UNREAD ? String(unread) : `${MOST_UNREAD}+`;
    return new Response(unread === 0 ? "" : words, {
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  },
});
