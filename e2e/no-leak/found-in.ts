import type { Canary } from "./world";

/** Forms in which a word could hide in a response: as it is, as escapes, and inside base64 at each alignment. */
function formsOf(word: string): string[] {
  const bytes = Buffer.from(word);
  const base64 = [0, 1, 2].map((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
    // The first and last groups of four also hold neighbours' bits.
    return padded.slice(offset === 0 ? 0 : 4, Math.floor(((bytes.length + offset) * 4) / 3) - 3);
  });
  const escaped = [...word]
    .map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
  const entities = [...word].map((letter) => `&#x${letter.charCodeAt(0).toString(16)};`).join("");
  return [word, encodeURIComponent(word), escaped, entities, ...base64];
}

/** Flight data is cut into pieces inside scripts; a word on a cut would hide. */
function joined(body: string): string {
  return body
    .replace(/"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"/g, "")
    .replace(/<!--.*?-->/g, "");
}

/** Every form of the words by how it begins, so that a response is scanned once for any number of words. */
type Index = { first: Uint8Array; short: Map<string, Needle[]>; long: Map<string, Needle[]> };
type Needle = { form: string; canary: Canary };

const SHORT = 4;
const LONG = 10;
const indexes = new WeakMap<readonly Canary[], Index>();

const hash = (text: string, at: number): number =>
  (text.charCodeAt(at) * 29_791 +
    text.charCodeAt(at + 1) * 961 +
    text.charCodeAt(at + 2) * 31 +
    text.charCodeAt(at + 3)) &
  0xffff;

function indexOf(canaries: readonly Canary[]): Index {
  const known = indexes.get(canaries);
  if (known) return known;
  const index: Index = { first: new Uint8Array(0x10000), short: new Map(), long: new Map() };
  for (const canary of canaries) {
    for (const form of formsOf(canary.word).map((one) => one.toLowerCase())) {
      if (form.length < SHORT) throw new Error(`${form} is too short to be looked for`);
      const [length, needles] = form.length < LONG ? [SHORT, index.short] : [LONG, index.long];
      const start = form.slice(0, length);
      needles.set(start, [...(needles.get(start) ?? []), { form, canary }]);
      index.first[hash(form, 0)] = 1;
    }
  }
  indexes.set(canaries, index);
  return index;
}

/** The planted words that occur in a response's headers or body, in any form. */
export function canariesIn(answer: string, canaries: readonly Canary[]): Canary[] {
  const { first, short, long } = indexOf(canaries);
  const whole = `${answer}\n${joined(answer)}`.toLowerCase();
  const found = new Set<Canary>();
  for (let at = 0; at <= whole.length - SHORT; at++) {
    if (first[hash(whole, at)] === 0) continue;
    const needles = [
      ...(short.get(whole.slice(at, at + SHORT)) ?? []),
      ...(long.get(whole.slice(at, at + LONG)) ?? []),
    ];
    for (const { form, canary } of needles) if (whole.startsWith(form, at)) found.add(canary);
  }
  return canaries.filter((canary) => found.has(canary));
}
