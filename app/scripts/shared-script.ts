import { createHash } from "node:crypto";
import { guardedHandler, NoParameters } from "@/lib/auth/guard";

/**
 * A script that pages fetch, so that cached pages stay small. The same for everyone; a browser that has it is sent no
 * bytes again.
 */
export function sharedScript(script: string) {
  const etag = `"${createHash("sha256").update(script).digest("base64url").slice(0, 22)}"`;
  const headers = { etag, "cache-control": "public, max-age=300" };
  return guardedHandler({
    query: NoParameters,
    permit: () => true,
    run: async (_viewer, _input, _origin, request) =>
      request.headers.get("if-none-match") === etag
        ? new Response(null, { status: 304, headers })
        : new Response(script, { headers: { ...headers, "content-type": "text/javascript; charset=utf-8" } }),
  });
}
