import { z } from "zod";
import { bytesOf } from "./check/check-entry";
import { repeatedName } from "./i-json";
import { Hash } from "./schema";
import { canonicalJson, sealText } from "./signed-text";
import type { PublicKey, Tools } from "./types";

/** The name under which a seal stands in a JSON file, wherever its format allows one more property. */
export const SEAL_PROPERTY = "lodestone_seal";
/** The comment in which a seal stands at the end of an XML file. */
const SEAL_COMMENT = /\n?<!-- lodestone_seal (\{[^\n]*\}) -->\s*$/;

/** Whose export a file is: when it was made, at which head of the log, and of which version if of one. */
export const Seal = z.strictObject({
  at: z.iso.datetime(),
  /** the address that it was exported from */
  address: z.url(),
  head: Hash,
  /** hash of the version */
  version: Hash.nullable(),
  keyId: Hash,
  /** Ed25519 over the digest of all of this and the content, base64url */
  signature: z.string().max(200),
});
export type Seal = z.output<typeof Seal>;

/** The text that a seal signs: what the file holds beside the seal, and what the seal says. */
export async function sealedText(
  content: unknown,
  { at, address, head, version, keyId }: Omit<Seal, "signature">,
  tools: Tools,
): Promise<string> {
  const json = canonicalJson({ at, address, head, version, keyId, content });
  return sealText(await tools.sha256(bytesOf(json)));
}

/** What comes behind an XML file that is sealed. */
export function xmlSeal(seal: Seal): string {
  return `\n<!-- lodestone_seal ${JSON.stringify(seal)} -->\n`;
}

/** What a seal stands on in a JSON file: the file without it. */
export function withoutSealProperty(value: unknown): unknown {
  return withoutSeal(value, []);
}

/** `flaw`: why the file cannot be what was exported, whatever the seal says; in words. */
export type Opened = { seal: Seal; content: unknown; flaw: string | null };

/** Takes the seal out of a file; null where there is none. Reads JSON, JSON a line, and XML. */
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

/** Whether a seal holds for what it stands on: the key's, or null for a key that this instance does not have. */
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
    // What has no canonical form was never sealed: half a character, a number without end.
    return false;
  }
  return tools.verify(key.publicKey, text, seal.signature);
}

function opened(seal: unknown, content: unknown, flaw: string | null): Opened | null {
  const parsed = Seal.safeParse(seal);
  return parsed.success ? { seal: parsed.data, content, flaw } : null;
}

/** Of two values under one name a program takes the first or the last, so the file does not say one thing. */
function repeated(texts: readonly string[]): string | null {
  for (const text of texts) {
    const name = repeatedName(text);
    if (name !== null)
      return `It has the name “${name}” twice in one place: programs differ in which they read`;
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
