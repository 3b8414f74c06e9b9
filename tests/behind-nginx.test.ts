import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { findNginx, type Nginx, startNginx } from "@/e2e/instances/nginx";
import { freePort } from "@/lib/ip-address";
import { trustedProxies } from "@/lib/reverse-proxy/client-address";
import { ask, openTestFront, type TestFront } from "@/lib/reverse-proxy/test-front";

const present = findNginx() !== undefined;
if (!present) console.warn("SKIPPED: there is no nginx on this machine.");

const INSTANCES = 3;
const HOST = "intelligence.example.com";
const setting = { isTrusted: trustedProxies(["127.0.0.1"]), origin: { url: `https://${HOST}`, isSet: true } };

let folder: string;
let port: number;
let nginx: Nginx;
let starting: Server;
const fronts: TestFront[] = [];
const headers = { host: HOST };

beforeAll(async () => {
  if (!present) return;
  for (let at = 0; at < INSTANCES; at++)
    fronts.push(await openTestFront((_, response) => response.end(`instance ${at}`), setting));
  // Like an instance that is still starting.
  starting = createServer((_, response) => response.writeHead(503).end("starting"));
  await new Promise<void>((resolve) => starting.listen(0, "127.0.0.1", resolve));
  folder = await mkdtemp(path.join(tmpdir(), "lodestone-nginx-"));
  port = await freePort();
  const unused = await freePort();
  const ports = [...fronts.map((front) => front.port), unused, (starting.address() as AddressInfo).port];
  nginx = await startNginx(folder, port, ports);
  await vi.waitFor(() => ask(port, "/", { headers }), { timeout: 10_000, interval: 50 });
});

afterAll(async () => {
  if (!present) return;
  await nginx.stop();
  starting.close();
  await Promise.all(fronts.map((front) => front.close()));
  await rm(folder, { recursive: true, force: true });
});

describe.skipIf(!present)("nginx, configured as the operations manual says", () => {
  it("distributes requests over all running instances, and skips one that is starting or gone", async () => {
    const answers = await Promise.all(
      Array.from({ length: 120 }, () => ask(port, "/reports/x", { headers })),
    );
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect([...new Set(answers.map(({ body }) => String(body)))].sort()).toEqual(
      fronts.map((_, at) => `instance ${at}`),
    );
  });

  it("passes on the client's real address and the host name, ignoring forged headers", async () => {
    await ask(port, "/reports/told", { headers: { ...headers, "x-forwarded-for": "198.51.100.9" } });
    const told = fronts.flatMap(({ reached }) => reached).find(({ url }) => url === "/reports/told");
    expect(told?.headers).toMatchObject({ host: HOST, "x-forwarded-for": "127.0.0.1" });
    expect((await ask(port, "/", { headers: { host: "rebind.example" } })).status).toBe(421);
  });

  it("sends a form to one instance, once", async () => {
    const form = { ...headers, "sec-fetch-site": "same-origin", "content-type": "text/plain" };
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, nth) =>
        ask(port, `/desk?${nth}`, { method: "POST", headers: form, body: "a" }),
      ),
    );
    const done = answers.filter(({ status }) => status === 200).length;
    expect(done).toBeGreaterThan(0);
    // Requests that reached the starting instance got a 503 and were not executed.
    expect(answers.filter(({ status }) => status === 503).length).toBe(answers.length - done);
    const sent = fronts.flatMap(({ reached }) => reached).filter(({ method }) => method === "POST");
    expect(new Set(sent.map(({ url }) => url)).size).toBe(done);
    expect(sent.length).toBe(done);
  });

  it("accepts the largest file that the desk may send, and adds only its name as a header", async () => {
    const body = Buffer.alloc(25 * 1024 * 1024);
    const large = { ...headers, "sec-fetch-site": "same-origin", "content-type": "application/octet-stream" };
    const answer = await ask(port, "/api/attachments", { method: "POST", headers: large, body });
    // An instance refuses it, because there is no session here; nginx would not set this header.
    expect([413, 503]).toContain(answer.status);
    if (answer.status === 413) expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    const direct = await ask(fronts[0]?.port ?? 0, "/reports/x", { headers });
    const through = await ask(port, "/reports/x", { headers });
    const names = (answer: typeof direct) => Object.keys(answer.headers).sort();
    expect(names(through).filter((name) => !names(direct).includes(name))).toEqual(["server"]);
    expect(through.headers.server).toBe("nginx");
  });

  it("answers every reader while an instance ends", async () => {
    const before = await freePort();
    const rolling = await startNginx(
      path.join(folder, "rolling"),
      before,
      fronts.map((front) => front.port),
    );
    await vi.waitFor(() => ask(before, "/", { headers }), { timeout: 10_000, interval: 50 });
    let over = false;
    const reading = Promise.all(
      Array.from({ length: 8 }, async () => {
        const statuses: number[] = [];
        do statuses.push((await ask(before, "/reports/x", { headers })).status);
        while (!over);
        return statuses;
      }),
    );
    const [ending] = fronts.splice(0, 1);
    await ending?.close();
    over = true;
    const statuses = (await reading).flat();
    await rolling.stop();
    expect([...new Set(statuses)]).toEqual([200]);
  });
});
