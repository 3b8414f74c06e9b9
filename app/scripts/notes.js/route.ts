import { BROWSER_SCRIPTS } from "@/components/site/generated/browser-scripts";
import { guardedHandler, NoParameters } from "@/lib/auth/guard";

/**
 * What a report's page does with selected words, own notes and bookmarks: a script of its own, which is fetched after the
 * page, so that cached pages stay small. The same for everyone.
 */
export const GET = guardedHandler({
  query: NoParameters,
  permit: () => true,
  run: async () =>
    new Response(BROWSER_SCRIPTS.notes, {
      headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "public, max-age=300" },
    }),
});
