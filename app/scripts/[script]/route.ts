import { createHash } from "node:crypto";
import { BROWSER_SCRIPTS } from "@/components/site/generated/browser-scripts";
import { guardedHandler, NoParameters } from "@/lib/auth/guard";
import { NotFound } from "@/lib/errors";

const withTag = (script: string) => ({
  script,
  etag: `"${createHash("sha256").update(script).digest("base64url").slice(0, 22)}"`,
});

const SCRIPTS = new Map([
  // What a report's page does with selected words, own notes and bookmarks.
  ["notes.js", withTag(BROWSER_SCRIPTS.notes)],
  // What search fields suggest; the page asks for it when such a field gets the focus.
  ["suggest.js", withTag(BROWSER_SCRIPTS.suggest)],
]);

/**
 * A script that pages fetch, so that cached pages stay small. The same for everyone; a browser that has it is sent no
 * bytes again.
 */
export const GET = guardedHandler({
  query: NoParameters,
  permit: () => true,
  run: async (_viewer, { params }, _origin, request) => {
    const found = SCRIPTS.get(String(params.script));
    if (!found) throw new NotFound();
    const headers = { etag: found.etag, "cache-control": "public, max-age=300" };
    return request.headers.get("if-none-match") === found.etag
      ? new Response(null, { status: 304, headers })
      : new Response(found.script, {
          headers: { ...headers, "content-type": "text/javascript; charset=utf-8" },
        });
  },
});
