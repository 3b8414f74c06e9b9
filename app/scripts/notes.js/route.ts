import { BROWSER_SCRIPTS } from "@/components/site/generated/browser-scripts";

/**
 * What a report's page does with selected words, own notes and bookmarks: a script of its own, which is fetched after the
 * page, so that cached pages stay small. The same for everyone.
 */
export function GET() {
  return new Response(BROWSER_SCRIPTS.notes, {
    headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "public, max-age=300" },
  });
}

export const dynamic = "force-dynamic";
