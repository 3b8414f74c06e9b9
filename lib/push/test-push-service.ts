import { createECDH, randomBytes } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { decrypt } from "http_ece";
import { z } from "zod";

const Shown = z.strictObject({ title: z.string(), body: z.string(), path: z.string(), tag: z.string() });

export type Arrived = { path: string; headers: IncomingHttpHeaders; shown: z.output<typeof Shown> };

/** What the service answers with the next message; 201 when none is left. */
type Answer = { status: number; headers?: Record<string, string>; body?: string };

/** A push service with browsers, which decrypt what arrives as RFC 8291 says. */
export async function openTestPushService() {
  const arrived: Arrived[] = [];
  const answers: Answer[] = [];
  const browsers = new Map<string, { ecdh: ReturnType<typeof createECDH>; auth: string }>();
  let heard: (message: Arrived) => void = () => {};
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const path = request.url ?? "";
      const browser = browsers.get(path);
      if (!browser) return response.writeHead(404).end();
      const options = { version: "aes128gcm", privateKey: browser.ecdh, authSecret: browser.auth } as const;
      const text = decrypt(Buffer.concat(chunks), options).toString("utf8");
      const message = { path, headers: request.headers, shown: Shown.parse(JSON.parse(text)) };
      const { status, headers, body } = answers.shift() ?? { status: 201 };
      arrived.push(message);
      heard(message);
      return response.writeHead(status, headers).end(body);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    arrived,
    answers,
    /** Calls `hear` when a message has arrived, before it is answered. */
    onArrival(hear: (message: Arrived) => void) {
      heard = hear;
    },
    /** What a new browser gives to the site. */
    browser() {
      const ecdh = createECDH("prime256v1");
      const p256dh = ecdh.generateKeys("base64url");
      const [auth, path] = [randomBytes(16).toString("base64url"), `/${randomBytes(12).toString("hex")}`];
      browsers.set(path, { ecdh, auth });
      return { endpoint: `${url}${path}`, p256dh, auth };
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
