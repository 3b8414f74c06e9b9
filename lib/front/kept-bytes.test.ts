import { crc32, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { multiply, shiftBy } from "./crc32-shift";
import { keepBytes } from "./kept-bytes";
import { makeNonce } from "./nonce";

const PLACEHOLDER = makeNonce();

test("whatever the body and wherever the nonces, plain and gzip say the same", () => {
  const part = fc.oneof(
    fc.string({ maxLength: 40, unit: "binary" }),
    fc.constant(PLACEHOLDER),
    fc.constant("<p>long</p>".repeat(900)),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const body = parts.join("");
      const kept = keepBytes(Buffer.from(body), PLACEHOLDER);
      for (const nonce of [makeNonce(), makeNonce()]) {
        const sent = Buffer.from(body.replaceAll(PLACEHOLDER, nonce));
        expect(kept.plain(nonce).equals(sent)).toBe(true);
        // gunzip checks both the checksum and the length.
        expect(gunzipSync(kept.gzip(nonce)).equals(sent)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test("sending does not change what is kept", () => {
  const kept = keepBytes(Buffer.from(`a${PLACEHOLDER}b`), PLACEHOLDER);
  const nonce = makeNonce();
  const first = kept.plain(nonce);
  kept.plain(makeNonce()).fill(0);
  expect(kept.plain(nonce).equals(first)).toBe(true);
  expect(kept.plain(nonce).includes(PLACEHOLDER)).toBe(false);
});

test("the checksum of joined bytes follows from those of the parts", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array({ maxLength: 70_000 }), (a, b) => {
      const joined = (multiply(shiftBy(b.length), crc32(a)) ^ crc32(b)) >>> 0;
      expect(joined).toBe(crc32(Buffer.concat([a, b])));
    }),
  );
});

test("a nonce of another length is refused", () => {
  expect(() => keepBytes(Buffer.from("x"), "short")).toThrow();
  expect(() => keepBytes(Buffer.from("x"), PLACEHOLDER).plain("short")).toThrow();
});
