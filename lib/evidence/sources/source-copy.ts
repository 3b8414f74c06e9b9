import { fileTypeFromBuffer } from "file-type";
import { Invalid } from "@/lib/errors";
import { decodeReferences } from "@/lib/text/character-references";
import { utf16Of } from "@/lib/text/utf-16";
import { MAX_COPY_BYTES } from "./policy";

/** The number of characters of a copy's text that are stored for comparison. */
const MOST_TEXT = 500_000;

export type InspectedCopy = {
  mediaType: string /** the words of a text or a web page */;
  text: string | null;
};

/**
 * The type of an uploaded file, detected by its content and never by its name.
 *
 * @throws Invalid (`copy`) for an empty file, or more than 25 MB
 */
export async function inspectCopy(upload: Uint8Array): Promise<InspectedCopy> {
  if (upload.byteLength === 0) throw new Invalid("copy", "This file is empty");
  if (upload.byteLength > MAX_COPY_BYTES) throw new Invalid("copy", "A copy may have at most 25 MB");
  const known = await fileTypeFromBuffer(upload);
  if (known && known.mime !== "application/xml") return { mediaType: known.mime, text: null };
  const source = decoded(upload);
  if (source === null) return { mediaType: "application/octet-stream", text: null };
  const page = /<(?:!doctype html|html|head|body|article|p|div)[\s>]/i.test(source.slice(0, 4_000));
  const text = page ? wordsOfPage(source) : source;
  return {
    mediaType: page ? "text/html" : (known?.mime ?? "text/plain"),
    text: withoutControls(text).trim().slice(0, MOST_TEXT) || null,
  };
}

/** How a copy is served: anything that a browser could run is sent as plain text. */
export function downloadType(mediaType: string): string {
  return /^text\/|xml$|javascript$/.test(mediaType) ? "text/plain" : mediaType;
}

/** UTF-8, UTF-16, or else an encoding of older Chinese pages; null if it is not text. */
function decoded(bytes: Uint8Array): string | null {
  const wide = utf16Of(bytes);
  if (!wide && bytes.includes(0)) return null;
  for (const encoding of wide ? [wide] : ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // the next one
    }
  }
  return null;
}

/** Good enough to compare words: the result is never shown as HTML. */
function wordsOfPage(source: string): string {
  const words = withoutUnread(source)
    .replace(/<\/?(?:p|div|br|li|h[1-6]|tr|td|th|section|article|ul|ol|table|blockquote)\b[^<>]*>/gi, "\n")
    .replace(/<[a-z/!?][^<>]*>/gi, "");
  return decodeReferences(words)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n\s*/g, "\n");
}

/** Removes comments and invisible elements; an unclosed one removes the rest. One pass. */
function withoutUnread(source: string): string {
  const kept: string[] = [];
  const open = /<!--|<(script|style|noscript|template|svg|head)\b/gi;
  let from = 0;
  for (let found = open.exec(source); found; found = open.exec(source)) {
    kept.push(source.slice(from, found.index));
    const close = found[1] ? new RegExp(`</${found[1]}\\s{0,9}>`, "gi") : /-->/g;
    close.lastIndex = open.lastIndex;
    if (!close.exec(source)) return kept.join(" ");
    from = close.lastIndex;
    open.lastIndex = from;
  }
  return [...kept, source.slice(from)].join(" ");
}

/** PostgreSQL stores neither NUL nor a lone surrogate. */
function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]|\p{Surrogate}/gu, "");
}
