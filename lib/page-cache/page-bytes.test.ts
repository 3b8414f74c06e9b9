import { randomBytes } from "node:crypto";
import { crc32, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeNonce, NONCE_LENGTH } from "@/lib/reverse-proxy/nonce";
import { multiply, shiftBy } from "./crc32-shift";
import { toPageBytes } from "./page-bytes";

const PLACEHOLDER = makeNonce();

test("whatever the body and wherever the nonces, plain and gzip say the same", async () => {
  const part = fc.oneof(
    fc.string({ maxLength: 40, unit: "binary" }),
    fc.constant(PLACEHOLDER),
    fc.constant("<p>long</p>".repeat(900)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 30 }), async (parts) => {
      const body = parts.join("");
      const bytes = await toPageBytes(Buffer.from(body), PLACEHOLDER);
      for (const nonce of [makeNonce(), makeNonce()]) {
        const sent = Buffer.from(body.replaceAll(PLACEHOLDER, nonce));
        expect(Buffer.concat(bytes.plain(nonce)).equals(sent)).toBe(true);
        expect(bytes.plainLength).toBe(sent.length);
        // gunzip checks both the checksum and the length.
        expect(gunzipSync(Buffer.concat(bytes.gzip(nonce))).equals(sent)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test("the placeholder is in nothing that is sent", async () => {
  const bytes = await toPageBytes(Buffer.from(`a${PLACEHOLDER}b${PLACEHOLDER}`), PLACEHOLDER);
  const nonce = makeNonce();
  expect(Buffer.concat(bytes.plain(nonce)).toString()).toBe(`a${nonce}b${nonce}`);
  expect(gunzipSync(Buffer.concat(bytes.gzip(nonce))).toString()).toBe(`a${nonce}b${nonce}`);
});

test("of a large body only what is its own is made for each answer", async () => {
  const random = randomBytes(150_000).toString("base64");
  const bytes = await toPageBytes(Buffer.from(`${random}${PLACEHOLDER}${random}`), PLACEHOLDER);
  const [one, two] = [makeNonce(), makeNonce()].map((nonce) => ({ nonce, parts: bytes.gzip(nonce) }));
  for (const { nonce, parts } of [one, two].flatMap((answer) => answer ?? [])) {
    expect(Buffer.concat(parts).length).toBe(bytes.gzipLength);
    expect(gunzipSync(Buffer.concat(parts)).toString()).toBe(`${random}${nonce}${random}`);
  }
  const own = one?.parts.filter((part) => !two?.parts.some((other) => other.buffer === part.buffer)) ?? [];
  expect(own.reduce((sum, part) => sum + part.length, 0)).toBeLessThan(100);
});

test("what is cached is the compressed body, and plain bytes are made once for all who ask for them", async () => {
  const bytes = await toPageBytes(Buffer.from(`${"<p>long</p>".repeat(9_000)}${PLACEHOLDER}`), PLACEHOLDER);
  expect(bytes.size).toBeLessThan(bytes.plainLength / 5);
  const [one] = bytes.plain(makeNonce());
  expect(bytes.plain(makeNonce())[0]).toBe(one);
});

test("the checksum of joined bytes follows from those of the parts", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array({ maxLength: 70_000 }), (a, b) => {
      const joined = (multiply(shiftBy(b.length), crc32(a)) ^ crc32(b)) >>> 0;
      expect(joined).toBe(crc32(Buffer.concat([a, b])));
    }),
  );
});

test("a nonce of another length is refused", async () => {
  await expect(toPageBytes(Buffer.from("x"), "short")).rejects.toThrow();
  const bytes = await toPageBytes(Buffer.from("x"), PLACEHOLDER);
  expect(() => bytes.plain("short")).toThrow();
});

test("no nonce comes twice, and each has the length that cached bytes leave room for", () => {
  const nonces = Array.from({ length: 5_000 }, makeNonce);
  expect(new Set(nonces).size).toBe(nonces.length);
  expect(nonces.every((nonce) => nonce.length === NONCE_LENGTH && /^[\w-]+$/.test(nonce))).toBe(true);
});
