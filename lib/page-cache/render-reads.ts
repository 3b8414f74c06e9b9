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
    if (asOf) beginRender(asOf, asOf.mark);
    const statements = beginNotes();
    sendAtOnce(response, () => {
      if (!response.headersSent || response.chunkedEncoding)
        response.addTrailers({ [READS_TRAILER]: writeReads(pageReads(statements)) });
    });
  });
}

/**
 * Sends an answer in one piece when it ends. The front server reads a page to its end before it passes any of it on, and
 * each piece that React writes would wake it up.
 *
 * @param beforeEnd what is left to add when all was written
 */
function sendAtOnce(response: ServerResponse, beforeEnd: () => void): void {
  const { end } = response;
  const pieces: Buffer[] = [];
  const hold = (piece: unknown, encoding: unknown): void => {
    if (piece instanceof Uint8Array) pieces.push(Buffer.from(piece));
    else if (typeof piece === "string")
      pieces.push(Buffer.from(piece, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"));
  };
  response.flushHeaders = () => {
    if (!response.headersSent) response.writeHead(response.statusCode);
  };
  response.write = (piece: unknown, ...rest: unknown[]) => {
    response.flushHeaders();
    hold(piece, rest[0]);
    const written = rest.find((one) => typeof one === "function");
    if (written) process.nextTick(written);
    return true;
  };
  response.end = (...args: unknown[]) => {
    const ended = args.find((one) => typeof one === "function");
    if (typeof args[0] !== "function") hold(args[0], args[1]);
    beforeEnd();
    return Reflect.apply(end, response, [...(pieces.length > 0 ? [Buffer.concat(pieces)] : []), ended]);
  };
}
