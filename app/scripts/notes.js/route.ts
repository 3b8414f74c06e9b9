import { createHash } from "node:crypto";
import { BROWSER_SCRIPTS } from "@/components/site/generated/browser-scripts";
import { guardedHandler, NoParameters } from "@/lib/auth/guard";

const ETAG = `"${createHash("sha256").update(BROWSER_SCRIPTS.notes).digest("base64url").slice(0, 22)}"`;
const HEADERS = { etag: ETAG, "cache-control": "public, max-age=300" };

/**
 * What a report's page does with selected words, own notes and bookmarks: a script of its own, which is fetched after the
 * page, so that cached pages stay small. The same for everyone; a browser that has it is sent no bytes again.
 */
export const GET = guardedHandler({
  query: NoParameters,
  permit: () => true,
  run: async (_viewer, _input, _origin, request) =>
    request.headers.get("if-none-match") === ETAG
      ? new Response(null, { status: 304, headers: HEADERS })
      : new Response(BROWSER_SCRIPTS.notes, {
          headers: { ...HEADERS, "content-type": "text/javascript; charset=utf-8" },
        }),
});
