import { createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What is sent at each path. */
export type Bodies = Map<string, { headers: Record<string, string>; body: Buffer }>;

export type Floor = { url: string; close(): Promise<void> };

/** A bare Node HTTP server that holds the given bodies in memory and sends them: nothing answers faster on this machine. */
export async function startFloor(bodies: Bodies): Promise<Floor> {
  const server: Server = createServer((request, response) => {
    const found = bodies.get(request.url ?? "");
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { ...found.headers, "content-length": found.body.byteLength });
    response.end(found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const HOP_BY_HOP = new Set(["connection", "keep-alive", "transfer-encoding", "content-length", "date"]);

/** What a server answers, as it is sent: compressed where it is. */
export function rawAnswer(
  url: string,
  headers: Record<string, string>,
): Promise<{ headers: Record<string, string>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        const kept = Object.entries(response.headers).flatMap(([name, value]) =>
          typeof value === "string" && !HOP_BY_HOP.has(name) ? [[name, value] as const] : [],
        );
        resolve({ headers: Object.fromEntries(kept), body: Buffer.concat(chunks) });
      });
    }).once("error", reject);
  });
}
