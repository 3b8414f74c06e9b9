import { guardedHandler } from "@/lib/auth/guard";
import { openStream, readChanges } from "@/lib/live/open-stream";
import { LastEventId, Watch } from "@/lib/live/schema";

/**
 * What changes in a thread: as an event stream for those who accept one, otherwise what has changed since. The viewer's
 * rank decides, as on the thread's page.
 */
export const GET = guardedHandler({
  query: Watch,
  permit: () => true,
  async run(viewer, { query: { thread: key, after } }, { address }, request) {
    const last = LastEventId.parse(request.headers.get("last-event-id"));
    const asked = { key, after: Math.max(after, last ?? 0) };
    const streams = request.headers.get("accept") === "text/event-stream" && request.method === "GET";
    if (!streams) return readChanges(viewer, asked);
    return new Response(await openStream(viewer, asked, address), {
      headers: {
        "content-type": "text/event-stream",
        "cache-control": "private, no-store",
        // For nginx, which would otherwise hold events back.
        "x-accel-buffering": "no",
      },
    });
  },
});
