import { createHash } from "node:crypto";
import { sentences } from "@/lib/reports/document/sentences";

export type Quote = {
  /** UTF-16 offsets into the block's text when the evidence was recorded */
  start: number;
  end: number;
  /** SHA-256 of the sentence, hex */
  quoteHash: string;
};

/** SHA-256 of a sentence, hex, as evidence keeps it. */
export function quoteHash(sentence: string): string {
  return createHash("sha256").update(sentence).digest("hex");
}

/**
 * The sentence that a piece of evidence quotes, in the block as it is today: where it was, or wherever it has moved to
 * in the block; null when it is gone, so that other words never stand as proof.
 */
export function provingSentence(text: string, quote: Quote): string | null {
  const there = text.slice(quote.start, quote.end);
  if (quoteHash(there) === quote.quoteHash) return there;
  const parts = sentences(text);
  const moved = parts.find((part) => quoteHash(part.text) === quote.quoteHash);
  if (moved) return moved.text;
  const length = quote.end - quote.start;
  for (const { start } of parts) {
    const run = text.slice(start, start + length);
    if (run.length === length && quoteHash(run) === quote.quoteHash) return run;
  }
  return null;
}
