import { ANONYMOUS } from "@/lib/access/types";
import { guardedHandler } from "@/lib/auth/guard";
import { env } from "@/lib/env";
import { listFeed } from "@/lib/exports/queries/list-feed";
import { FEED_SETTINGS } from "@/lib/settings/keys";
import { readSettings } from "@/lib/settings/queries/read-settings";
import { rssOf } from "./feed";

/** The newest reports as RSS. A feed is always public, no matter which browser fetches it. */
export const GET = guardedHandler({
  permit: () => true,
  run: async () => {
    const [entries, house] = await Promise.all([listFeed(ANONYMOUS, 30), readSettings(FEED_SETTINGS)]);
    return new Response(await rssOf(entries, { site: env().PUBLIC_URL, ...house }), {
      headers: { "content-type": "application/rss+xml; charset=utf-8", "cache-control": "public, no-cache" },
    });
  },
});
