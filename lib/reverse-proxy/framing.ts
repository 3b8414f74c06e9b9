import type { IncomingMessage } from "node:http";

/** Methods whose requests have no body; the meaning of one is undefined, and servers disagree. */
const BODILESS = new Set(["GET", "HEAD", "DELETE", "OPTIONS"]);

/**
 * The body that a request says it has: its length in bytes, or `chunked`; `null` for none. Node has already refused
 * what is ambiguous: two lengths, both a length and chunks, a transfer coding that does not end in chunks.
 */
export function bodyFraming({ headers }: Pick<IncomingMessage, "headers">): number | "chunked" | null {
  if (headers["transfer-encoding"] !== undefined) return "chunked";
  const length = Number(headers["content-length"] ?? 0);
  return length > 0 ? length : null;
}

/** Whether a request must be refused before anything is read of its body. */
export function isMisframed({ method, headers }: Pick<IncomingMessage, "method" | "headers">): boolean {
  const coding = headers["transfer-encoding"];
  // Any coding besides chunks would be lost: the body is forwarded as it is read.
  if (coding !== undefined && coding.trim().toLowerCase() !== "chunked") return true;
  return BODILESS.has(method ?? "") && bodyFraming({ headers }) !== null;
}

/** How many `Host` lines a request has; Node keeps the first, others may believe another. */
export function hostLines({ rawHeaders }: Pick<IncomingMessage, "rawHeaders">): number {
  let lines = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at];
    if (name?.length === 4 && name.toLowerCase() === "host") lines++;
  }
  return lines;
}
