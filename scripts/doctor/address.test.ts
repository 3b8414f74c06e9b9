import { X509Certificate as X509 } from "node:crypto";
import { readFileSync } from "node:fs";
import { request as ask, createServer as createPlain, type RequestListener, type Server } from "node:http";
import { createServer } from "node:https";
import { afterEach, expect, test } from "vitest";
import { setEnv } from "@/lib/env";
import { trustedProxies } from "@/lib/reverse-proxy/client-address";
import { openTestFront } from "@/lib/reverse-proxy/test-front";
import { type AddressOptions, examineAddress } from "./address";

const SECRET = "a secret that this installation alone has";
setEnv({ AUTH_SECRET: SECRET });

const pem = (name: string) => readFileSync(`tests/fixtures/tls/${name}.pem`, "utf8");
const authority = pem("authority");
const DAY_MS = 86_400_000;
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

/** The address of a server that speaks TLS. */
async function secure(answer: RequestListener, certificate = "localhost"): Promise<string> {
  return `https://localhost:${await listening(createServer({ key: pem("test-only-key"), cert: pem(certificate) }, answer))}`;
}

const FORWARDED = { "x-forwarded-for": "203.0.113.7", "x-forwarded-proto": "https" };

/** This product behind a proxy that adds headers; the public address. */
async function proxied(headers: Record<string, string>, trusted: string[], healthy = true): Promise<string> {
  let port = 0;
  const url = await secure((request, response) => {
    const given = { ...request.headers, ...headers };
    const onward = ask({ port, host: "127.0.0.1", path: request.url, headers: given }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  const front = await openTestFront((_request, response) => response.end(), {
    origin: { url, isSet: true },
    isTrusted: trustedProxies(trusted),
    health: { check: async () => healthy },
  });
  closing.push(() => front.close());
  port = front.port;
  return url;
}

const found = async (url: string, secret?: string, options: AddressOptions = { authority }) =>
  (await examineAddress(url, secret, options)).map(({ level, what }) => `${level}: ${what}`).join("\n");

test("is silent about an installation behind a proxy that does what it should", async () => {
  expect(await found(await proxied(FORWARDED, ["127.0.0.1"]), SECRET)).toBe("");
});

test.each([
  ["is not trusted", FORWARDED, [], /The proxy at 127\.0\.0\.1 is not trusted/],
  ["hides its clients", { "x-forwarded-proto": "https" }, ["127.0.0.1"], /does not say who its client is/],
  [
    "says http",
    { ...FORWARDED, "x-forwarded-proto": "http" },
    ["127.0.0.1"],
    /come by http instead of https/,
  ],
  [
    "changes the host",
    { ...FORWARDED, host: "127.0.0.1:3000" },
    ["127.0.0.1"],
    /asks for 127\.0\.0\.1:3000 instead of localhost/,
  ],
] as const)("finds a proxy that %s", async (_what, headers, trusted, words) => {
  expect(await found(await proxied(headers, [...trusted]), SECRET)).toMatch(words);
});

test("finds another installation at its address, and one whose database is away", async () => {
  const url = await proxied(FORWARDED, ["127.0.0.1"], false);
  expect(await found(url, "the secret of another installation")).toMatch(
    /Another installation than this one/,
  );
  expect(await found(url, SECRET)).toBe("fault: The server says that its database is unavailable.");
});

test("finds what is wrong with a certificate", async () => {
  const well: RequestListener = (_request, response) => response.end(JSON.stringify({ status: "ok" }));
  const url = await secure(well);
  expect(await found(url)).toBe("");
  expect(await found(url, undefined, {})).toMatch(/^fault: Browsers refuse the certificate/);
  expect(await found(await secure(well, "other-name"))).toMatch(/^fault: Browsers refuse.*other\.example/);
  const expiry = new Date(certificateEnd());
  const at = (days: number) => ({ authority, now: () => expiry.getTime() + days * DAY_MS });
  expect(await found(url, undefined, at(1))).toMatch(/^fault: The certificate of localhost expired on/);
  expect(await found(url, undefined, at(-5.5))).toMatch(
    /^advice: The certificate of localhost expires in 5 days/,
  );
});

test("finds other things at an address, or nothing", async () => {
  expect(
    await found(await secure((_request, response) => response.end("<h1>Welcome to nginx!</h1>"))),
  ).toMatch(/^fault: Something else than Lodestone answers/);
  const elsewhere = await secure((_request, response) =>
    response.writeHead(301, { location: "https://www.example" }).end(),
  );
  expect(await found(elsewhere)).toMatch(/redirects to https:\/\/www\.example/);
  const late = await secure((_request, response) =>
    response
      .writeHead(200, { date: new Date(Date.now() - 60_000).toUTCString() })
      .end(JSON.stringify({ status: "ok" })),
  );
  expect(await found(late)).toMatch(/clock of the server at PUBLIC_URL differs by (58|59|60) s/);
  const plain = await listening(createPlain((_request, response) => response.end()));
  expect(await found(`https://localhost:${plain}`)).toMatch(/^fault: Nothing speaks TLS/);
  expect(await found("http://localhost:9")).toMatch(/^fault: http:\/\/localhost:9 does not answer/);
  expect(await found("https://no-such-name.invalid")).toMatch(/^fault: The name in PUBLIC_URL is not known/);
});

function certificateEnd(): string {
  return new X509(pem("localhost")).validTo;
}
