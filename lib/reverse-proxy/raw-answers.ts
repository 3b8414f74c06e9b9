import type { Duplex } from "node:stream";
import { NEVER } from "./cache-policy";
import { makeNonce } from "./nonce";
import { type Surroundings, securityHeaders } from "./security-headers";

/** Statuses of Node's own refusals, for bytes that are no request. */
const STATUSES: Record<string, string> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  HPE_CHUNK_EXTENSIONS_OVERFLOW: "413 Content Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** Answers bytes that are no request; Node's own short answer would carry none of the headers. */
export function refuseBytes(error: NodeJS.ErrnoException, socket: Duplex, surroundings: Surroundings): void {
  if (error.code === "ECONNRESET" || !socket.writable) socket.destroy();
  else endWith(socket, STATUSES[error.code ?? ""] ?? "400 Bad Request", surroundings);
}

/** Refuses a connection that is one too many for its address. */
export function refuseConnection(socket: Duplex, surroundings: Surroundings): void {
  endWith(socket, "429 Too Many Requests", surroundings, { "retry-after": "60" });
  // Unread bytes would reset the connection before the answer has arrived.
  socket.resume();
}

function endWith(
  socket: Duplex,
  status: string,
  surroundings: Surroundings,
  more: Record<string, string> = {},
): void {
  const headers = Object.entries({
    ...securityHeaders(makeNonce(), surroundings),
    ...more,
    "cache-control": NEVER,
    "content-length": "0",
    connection: "close",
  });
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  socket.on("error", () => {});
  socket.end(`HTTP/1.1 ${status}\r\n${lines}\r\n`, () => socket.destroy());
}
