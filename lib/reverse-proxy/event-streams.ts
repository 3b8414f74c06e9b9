import type { IncomingMessage, ServerResponse } from "node:http";

/** Answers that go on until someone ends them. */
export type EventStreams = {
  add(response: ServerResponse): void;
  /** ends all of them, and from now on each new one: browsers connect again, to an instance that goes on */
  end(): void;
};

export function eventStreams(): EventStreams {
  const open = new Set<ServerResponse>();
  let ending = false;
  return {
    add(response) {
      if (ending) {
        response.end();
        return;
      }
      open.add(response);
      response.once("close", () => open.delete(response));
    },
    end() {
      ending = true;
      for (const response of open) response.end();
    },
  };
}

/** Whether a request asks for an event stream: it gets a connection to Next of its own, since it may keep it for long. */
export function asksForEvents({ headers, method }: Pick<IncomingMessage, "headers" | "method">): boolean {
  return method === "GET" && headers.accept === "text/event-stream";
}
