import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { renderAsOf, renderViewer } from "@/lib/auth/render-request";
import { pageReads, writeReads } from "@/lib/db/page-reads";
import { beginRender } from "@/lib/db/render-as-of";
import { beginNotes } from "@/lib/db/render-notes";

/** The trailer in which Next says what a page was made of. */
export const READS_TRAILER = "x-lodestone-reads";

/**
 * In the process of Next: notes what each page that is rendered for the page cache reads, and says so at the end of its
 * answer. A page that says nothing is taken for one that read everything. Such a page may read the replica.
 *
 * @param token that the front server proves itself with
 */
export function tellReads(token: string): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const headers = { get: (name: string) => String(request.headers[name] ?? "") };
    if (renderViewer(headers, token) === null) return;
    const asOf = renderAsOf(headers);
    if (asOf) beginRender(asOf);
    const statements = beginNotes();
    const end = response.end;
    response.end = (...args: unknown[]) => {
      if (!response.headersSent || response.chunkedEncoding)
        response.addTrailers({ [READS_TRAILER]: writeReads(pageReads(statements)) });
      return Reflect.apply(end, response, args);
    };
  });
}
