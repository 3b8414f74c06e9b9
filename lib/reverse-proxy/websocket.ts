import type { IncomingMessage } from "node:http";
import net from "node:net";
import type { Duplex } from "node:stream";
import type { NextPort } from "./next-upstream";
import type { PublicOrigin } from "./public-origin";
import { headersForNext } from "./request-headers";

/** Connects a websocket to Next; hot reload in development needs it, and nothing else does. */
export function connectWebsocket(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  { port, origin, address, token }: { port: NextPort; origin: PublicOrigin; address: string; token: string },
): void {
  const to = port();
  if (to === undefined) {
    socket.destroy();
    return;
  }
  const headers = headersForNext({ headers: request.headers, address, origin, nonce: "", token });
  const lines = Object.entries({ ...headers, connection: "Upgrade", upgrade: "websocket" })
    .filter(([name, value]) => value !== undefined && name !== "content-security-policy")
    .map(([name, value]) => `${name}: ${String(value)}`);
  const next = net.connect(to, "127.0.0.1", () => {
    next.write(`GET ${request.url ?? "/"} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
    next.write(head);
    next.pipe(socket).pipe(next);
  });
  next.on("error", () => socket.destroy());
  socket.on("error", () => next.destroy());
  socket.on("close", () => next.destroy());
}
