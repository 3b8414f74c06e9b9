import { BrokenFile } from "./broken-file";
import { cleanText } from "./clean-text";
import { MAX_FILE_BYTES } from "./limits";
import { binaryKind } from "./recognise-binary";
import type { Notice } from "./types";

export type DecodedText = { text: string; notices: Notice[] };

/**
 * The bytes of a file as text with `\n` line ends: UTF-8, UTF-16, GB 18030 or Windows-1252, whichever they are.
 *
 * @throws BrokenFile when they are empty, too many, or no text
 */
export function decode(bytes: Uint8Array): DecodedText {
  if (bytes.length > MAX_FILE_BYTES) {
    const size = (bytes.length / 1e6).toFixed(1);
    throw new BrokenFile(null, `The file has ${size} MB; at most ${MAX_FILE_BYTES / 1e6} MB are read.`);
  }
  const kind = binaryKind(bytes);
  if (kind) throw new BrokenFile(null, `This is ${kind}, not text. Save it as text or Markdown first.`);
  const { text, encoding } = toText(bytes);
  const cleaned = cleanText(text);
  if (cleaned.text.trim() === "") throw new BrokenFile(null, "The file is empty.");
  if (encoding) {
    cleaned.notices.unshift({
      kind: "changed",
      line: null,
      what: `Read as ${encoding}`,
      why: "The bytes are not UTF-8.",
    });
  }
  return cleaned;
}

function toText(bytes: Uint8Array): { text: string; encoding: string | null } {
  const wide = wideEncoding(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide.toUpperCase() };
  const utf8 = strictly("utf-8", bytes);
  if (utf8 !== null) return { text: utf8, encoding: null };
  const lenient = new TextDecoder("utf-8").decode(bytes);
  if (isMostlyUtf8(lenient)) return { text: lenient, encoding: null };
  const chinese = strictly("gb18030", bytes);
  if (chinese !== null && isMostlyHan(chinese)) return { text: chinese, encoding: "GB 18030" };
  return { text: windows1252(bytes), encoding: "Windows-1252" };
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What Windows-1252 has where Latin-1 has control characters; some Node versions decode these wrongly. */
const SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (sign) => SIGNS[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** By its byte order mark, or by every other byte of the beginning being nought. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 512);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (head.length >= 8 && odd > head.length * 0.3 && even === 0) return "utf-16le";
  if (head.length >= 8 && even > head.length * 0.3 && odd === 0) return "utf-16be";
  return null;
}

/** A few damaged characters among many good ones: the file is UTF-8 that lost some bytes. */
function isMostlyUtf8(lenient: string): boolean {
  const damaged = lenient.split("\ufffd").length - 1;
  const good = lenient.replace(/[\0-\x7f\ufffd]+/g, "").length;
  return good > damaged * 3;
}

/** Bytes of Windows-1252 can pass as GB 18030, but not as frequent characters in a row. */
function isMostlyHan(text: string): boolean {
  const foreign = text.replace(/[\0-\x7f]+/g, "");
  const han = foreign.replace(/[^\u4e00-\u9fa5\u3000-\u303f\uff00-\uffef]+/g, "");
  return foreign.length > 0 && han.length > foreign.length * 0.85 && /[\u4e00-\u9fa5]{2}/.test(foreign);
}
