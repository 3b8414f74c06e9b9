import { utf16Of } from "@/lib/text/utf-16";

/** Magic numbers of files that people mistake for text, with their names. */
const SIGNATURES: readonly { bytes: readonly number[]; name: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], name: "a PDF" },
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: "a Word document or another ZIP archive" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: "an old Word or Excel document" },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: "a Rich Text document" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: "a PNG picture" },
  { bytes: [0xff, 0xd8, 0xff], name: "a JPEG picture" },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: "a GIF picture" },
  { bytes: [0x1f, 0x8b], name: "a compressed file" },
];

/** The kind of a file that is not text, or null. */
export function binaryKind(bytes: Uint8Array): string | null {
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  if (known) return known.name;
  // UTF-16 has zero bytes too.
  if (utf16Of(bytes)) return null;
  const head = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of head)
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls += 1;
  if (bytes.includes(0) || controls > Math.max(8, head.length * 0.02)) return "a binary file";
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 300)).trimStart().toLowerCase();
  return start.startsWith("<!doctype html") || start.startsWith("<html") ? "a web page’s source" : null;
}
