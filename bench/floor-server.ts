import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export type Floor = { url: string; close(): Promise<void> };

/** A bare Node HTTP server that holds the given bodies in memory and sends them: nothing answers faster on this machine. */
export async function startFloor(
  bodies: ReadonlyMap<string, { headers: Record<string, string>; body: Buffer }>,
): Promise<Floor> {
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
