import { expect, test } from "vitest";
import { makeNonce, NONCE_LENGTH } from "./nonce";

test("no nonce comes twice, and each has the length that cached bytes leave room for", () => {
  const nonces = Array.from({ length: 5_000 }, makeNonce);
  expect(new Set(nonces).size).toBe(nonces.length);
  expect(nonces.every((nonce) => nonce.length === NONCE_LENGTH && /^[\w-]+$/.test(nonce))).toBe(true);
});
