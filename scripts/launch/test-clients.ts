import { once } from "node:events";
import http, { type IncomingMessage } from "node:http";
import net from "node:net";

type Answer = { status: number; body: string };

/** Clients of a front server on this machine, each from an address of its own. */
export function clientsOf(port: () => number) {
  /** A connection that stays open, from an address of its own: connections are dealt to the workers in turn. */
  function client(localAddress: string) {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1, localAddress });
    return {
      ask: (path: string, headers: http.OutgoingHttpHeaders = {}) =>
        new Promise<Answer>((resolve, reject) => {
          const options = {
            host: "127.0.0.1",
            port: port(),
            path,
            agent,
            headers: { host: "localhost", ...headers },
          };
          const asked = http.get(options, async (answer: IncomingMessage) => {
            let body = "";
            for await (const chunk of answer.setEncoding("utf8")) body += chunk;
            resolve({ status: answer.statusCode ?? 0, body });
          });
          asked.on("error", reject);
        }),
      end: () => agent.destroy(),
    };
  }

  async function connect(localAddress: string): Promise<net.Socket> {
    const socket = net.connect({ port: port(), host: "127.0.0.1", localAddress });
    socket.on("error", () => {}).resume();
    await once(socket, "connect");
    return socket;
  }

  return { client, connect };
}
