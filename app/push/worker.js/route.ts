import { BROWSER_SCRIPTS } from "@/components/site/generated/browser-scripts";
import { guardedHandler, NoParameters } from "@/lib/auth/guard";

/**
 * The service worker, which shows what is pushed; the same for everyone. Under `/push/`, where no page is, so that it
 * controls none; and asked for again each time.
 */
export const GET = guardedHandler({
  query: NoParameters,
  permit: () => true,
  run: async () =>
    new Response(BROWSER_SCRIPTS.push, {
      headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-store" },
    }),
});
