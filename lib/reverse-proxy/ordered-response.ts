import { type IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * A response that knows when it is the first on its connection. Node emits pipelined requests at once and buffers what
 * is written for all but the first, so nothing is rendered for a response before its turn.
 */
export class OrderedResponse<
  Request extends IncomingMessage = IncomingMessage,
> extends ServerResponse<Request> {
  #onTurn: (() => void) | undefined;

  override assignSocket(socket: Socket): void {
    super.assignSocket(socket);
    const onTurn = this.#onTurn;
    this.#onTurn = undefined;
    onTurn?.();
  }

  /** Calls `run` when every earlier response on this connection has been taken, and never if the connection ends first. */
  whenFirst(run: () => void): void {
    if (this.socket) run();
    else this.#onTurn = run;
  }
}
