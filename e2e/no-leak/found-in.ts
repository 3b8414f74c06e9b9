import type { Canary } from "./world";

/** Forms in which a word could hide in an answer: as it is, as escapes, and inside base64 at each alignment. */
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

/** The planted words that stand in an answer's headers or body, in any form. */
export function canariesIn(answer: string, canaries: readonly Canary[]): Canary[] {
  const whole = `${answer}\n${joined(answer)}`.toLowerCase();
  return canaries.filter(({ word }) => formsOf(word).some((form) => whole.includes(form.toLowerCase())));
}
