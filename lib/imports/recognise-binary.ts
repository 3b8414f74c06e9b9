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
  if (looksWide(bytes)) return null;
  const head = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of head)
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls += 1;
  if (bytes.includes(0) || controls > Math.max(8, head.length * 0.02)) return "a binary file";
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 300)).trimStart().toLowerCase();
  return start.startsWith("<!doctype html") || start.startsWith("<html") ? "a web page’s source" : null;
}

/** UTF-16 contains zero bytes too: it has a byte order mark, or zeros at even or odd positions only. */
function looksWide(bytes: Uint8Array): boolean {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) return true;
  const head = [...bytes.subarray(0, 512)];
  const noughts = head.filter((byte) => byte === 0).length;
  const even = head.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  return head.length >= 8 && noughts > head.length * 0.3 && (even === 0 || even === noughts);
}
