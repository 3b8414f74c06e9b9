import { IncomingMessage, type Server } from "node:http";
import type { Socket } from "node:net";

/**
 * A request of which Node parses no further ones once its connection has been closed. Node would go on to the end of
 * what it has read, hundreds of requests that a client has sent at once, and keep them all; a change of protocol is what
 * ends it, and the connection with it.
 */
export class IncomingRequest extends IncomingMessage {
  /** Node sets it before fields would be initialized. */
  declare private asksForUpgrade: boolean | undefined;

  get upgrade(): boolean {
    return this.asksForUpgrade === true || this.socket.destroyed;
  }

  set upgrade(isUpgrade: boolean) {
    this.asksForUpgrade = isUpgrade;
  }
}

/** Has a server parse nothing of the connections that are not admitted; what admits answers those itself. */
export function parseOnly(server: Server, admit: (socket: Socket) => boolean): void {
  const parsers = server.listeners("connection");
  server.removeAllListeners("connection").on("connection", (socket: Socket) => {
    if (!admit(socket)) return;
    for (const parse of parsers) parse.call(server, socket);
  });
}
