import { createHash, generateKeyPairSync, sign } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BROWSER_TOOLS } from "../browser-tools";
import { NODE_TOOLS } from "../node-tools";
import { canonicalJson, entryText, GENESIS_HASH, signedEntryText } from "../signed-text";
import type { PublicKey, SignedEntry, Tools } from "../types";
import { flawOfEntry } from "./check-entry";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const raw = publicKey.export({ format: "jwk" }).x ?? "";
const KEY: PublicKey = {
  id: sha256(Buffer.from(raw, "base64url")),
  publicKey: raw,
  createdAt: "1970-01-01T00:00:00.000Z",
  retiredAt: null,
  endorsedBy: null,
  endorsement: null,
};
const KEYS = new Map([[KEY.id, KEY]]);

const documents = fc.array(fc.jsonValue({ maxDepth: 4 }), { minLength: 1, maxLength: 6 });

describe("canonical JSON", () => {
  it("is the same for the same value in any order of keys, and reads back as the value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = canonicalJson(value);
        expect(canonicalJson(reversed(JSON.parse(json)))).toBe(json);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe.each([
  ["Node", NODE_TOOLS, 200],
  ["the browser", BROWSER_TOOLS, 15],
] as const)("a chain, with the tools of %s", (_, tools, numRuns) => {
  it("is valid for any documents", async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (values) => {
        expect(await firstFlaw(chainOf(values), tools)).toBeNull();
      }),
      { numRuns },
    );
  });

  it("is invalid when any one bit of it is flipped", async () => {
    const where = fc.record({
      entry: fc.nat(),
      part: fc.constantFrom("payload", "hash", "prevHash", "signature", "signedAt", "keyId"),
      byte: fc.nat(),
      bit: fc.nat({ max: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(documents, where, async (values, { entry, part, byte, bit }) => {
        const chain = chainOf(values);
        const index = entry % chain.length;
        const altered = chain.map((one, at) => (at === index ? flipped(one, part, byte, bit) : one));
        expect(await firstFlaw(altered, tools)).not.toBeNull();
      }),
      { numRuns },
    );
  });
});

it("finds an entry that was removed, duplicated or moved", async () => {
  const chain = chainOf([1, 2, 3, 4]);
  const [a, b, c, d] = chain;
  if (!a || !b || !c || !d) throw new Error("unreachable");
  for (const wrong of [
    [a, c, d],
    [a, b, b, c],
    [a, c, b, d],
    [b, c],
    [a, b, d, c],
  ]) {
    expect(await firstFlaw(wrong, NODE_TOOLS)).not.toBeNull();
  }
  expect(await firstFlaw([a, { ...b, signature: null }], NODE_TOOLS)).toBe("has no signature");
  expect(await firstFlaw([a, { ...b, payload: null }, c], NODE_TOOLS)).toBeNull();
  const younger = new Map([[KEY.id, { ...KEY, createdAt: "1970-01-03T00:00:00.000Z" }]]);
  expect(await flawOfEntry(a, { seq: 0, hash: GENESIS_HASH }, younger, NODE_TOOLS)).toBe(
    "was signed before its key was created",
  );
});

function chainOf(values: readonly unknown[]): SignedEntry[] {
  let prevHash = GENESIS_HASH;
  return values.map((value, index) => {
    const payload = canonicalJson({ seq: index + 1, value });
    const hash = sha256(entryText(prevHash, payload));
    const signedAt = new Date(index).toISOString();
    const signature = sign(null, Buffer.from(signedEntryText(hash, signedAt)), privateKey).toString(
      "base64url",
    );
    const entry = {
      seq: index + 1,
      payload,
      prevHash,
      hash,
      signature: { keyId: KEY.id, signature, signedAt },
    };
    prevHash = hash;
    return entry;
  });
}

async function firstFlaw(chain: readonly SignedEntry[], tools: Tools): Promise<string | null> {
  let last = { seq: 0, hash: GENESIS_HASH };
  for (const entry of chain) {
    const flaw = await flawOfEntry(entry, last, KEYS, tools);
    if (flaw) return flaw;
    last = entry;
  }
  return null;
}

type Part = "payload" | "hash" | "prevHash" | "signature" | "signedAt" | "keyId";

function flipped(entry: SignedEntry, part: Part, byte: number, bit: number): SignedEntry {
  if (part === "payload" || part === "hash" || part === "prevHash") {
    return { ...entry, [part]: flip(entry[part] ?? "", byte, bit) };
  }
  const { signature } = entry;
  return signature
    ? { ...entry, signature: { ...signature, [part]: flip(signature[part], byte, bit) } }
    : entry;
}

/** A text with one bit of one of its UTF-16 units flipped. */
function flip(text: string, byte: number, bit: number): string {
  const at = byte % text.length;
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1);
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
