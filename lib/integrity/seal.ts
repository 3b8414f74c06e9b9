import { z } from "zod";
import { bytesOf } from "./check/check-entry";
import { repeatedName } from "./i-json";
import { Hash } from "./schema";
import { canonicalJson, sealText } from "./signed-text";
import type { PublicKey, Tools } from "./types";

/** The name of the seal's property in a JSON file, in formats that allow an extra property. */
export const SEAL_PROPERTY = "lodestone_seal";
/** The comment that holds a seal at the end of an XML file. */
const SEAL_COMMENT = /\n?<!-- lodestone_seal (\{[^\n]*\}) -->\s*$/;

/** Where an export comes from: when it was made, at which head of the log, and of which version, if any. */
export const Seal = z.strictObject({
  at: z.iso.datetime(),
  /** the address it was exported from */
  address: z.url(),
  head: Hash,
  /** hash of the version */
  version: Hash.nullable(),
  keyId: Hash,
  /** Ed25519 over the digest of all of this and the content, base64url */
  signature: z.string().max(200),
});
export type Seal = z.output<typeof Seal>;

/** The text that a seal signs: the file's content without the seal, and what the seal says. */
export async function sealedText(
  content: unknown,
  { at, address, head, version, keyId }: Omit<Seal, "signature">,
  tools: Tools,
): Promise<string> {
  const json = canonicalJson({ at, address, head, version, keyId, content });
  return sealText(await tools.sha256(bytesOf(json)));
}

/** What follows the content of a sealed XML file. */
export function xmlSeal(seal: Seal): string {
  return `\n<!-- lodestone_seal ${JSON.stringify(seal)} -->\n`;
}

/** What a seal in a JSON file covers: the file without the seal. */
export function withoutSealProperty(value: unknown): unknown {
  return withoutSeal(value, []);
}

/** `flaw`: why the file cannot be the original export, whatever the seal says; in words. */
export type Opened = { seal: Seal; content: unknown; flaw: string | null };

/** Takes the seal out of a file; null if there is none. Reads JSON, JSON lines and XML. */
export function openSealed(text: string): Opened | null {
  const comment = SEAL_COMMENT.exec(text);
  if (comment) {
    const seal = comment[1] ?? "";
    return opened(jsonOf(seal), text.slice(0, comment.index), repeated([seal]));
  }
  const whole = jsonOf(text);
  const value = whole ?? linesOf(text);
  const found: unknown[] = [];
  const content = withoutSeal(value, found);
  if (found.length !== 1) return null;
  return opened(found[0], content, repeated(whole === undefined ? text.split("\n") : [text]));
}

/** Whether a seal is valid for the content that it covers; null for a key that this instance does not have. */
export async function sealHolds(
  { seal, content, flaw }: Opened,
  keys: ReadonlyMap<string, PublicKey>,
  tools: Tools,
): Promise<boolean | null> {
  const key = keys.get(seal.keyId);
  if (!key) return null;
  if (flaw !== null) return false;
  let text: string;
  try {
    text = await sealedText(content, seal, tools);
  } catch {
    // Content without a canonical form was never sealed: a lone surrogate, an infinite number.
    return false;
  }
  return tools.verify(key.publicKey, text, seal.signature);
}

function opened(seal: unknown, content: unknown, flaw: string | null): Opened | null {
  const parsed = Seal.safeParse(seal);
  return parsed.success ? { seal: parsed.data, content, flaw } : null;
}

/** Given a duplicate name, some programs take the first value and others the last, so the file is ambiguous. */
function repeated(texts: readonly string[]): string | null {
  for (const text of texts) {
    const name = repeatedName(text);
    if (name !== null)
      return `It has the name “${name}” twice in one object: programs differ in which value they read`;
  }
  return null;
}

function withoutSeal(value: unknown, found: unknown[]): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutSeal(one, found));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (key !== SEAL_PROPERTY) return [[key, withoutSeal(inner, found)]];
      found.push(inner);
      return [];
    }),
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function linesOf(text: string): unknown {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const values = lines.map(jsonOf);
  return values.length > 0 && values.every((value) => value !== undefined) ? values : undefined;
}
