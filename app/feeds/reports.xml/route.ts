import { ANONYMOUS } from "@/lib/access/types";
import { guardedHandler } from "@/lib/auth/guard";
import { env } from "@/lib/env";
import { listFeed } from "@/lib/exports/queries/list-feed";
import { rssOf } from "./feed";

/** The newest reports as RSS. A feed is always public, no matter which browser fetches it. */
export const GET = guardedHandler({
  permit: () => true,
  run: async () =>
    new Response(await rssOf(await listFeed(ANONYMOUS, 30), env().PUBLIC_URL), {
      headers: { "content-type": "application/rss+xml; charset=utf-8", "cache-control": "public, no-cache" },
    }),
});
