/** How much of a file's beginning is looked at, in bytes. */
const HEAD = 512;

/**
 * The encoding of a UTF-16 text: by its byte order mark, or because many of the bytes at its beginning are zero and all
 * of those are the first, or all the second, of their pairs. Null for everything else.
 */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, HEAD);
  if (head.length < 8) return null;
  const [even, odd] = [zerosAt(0, head), zerosAt(1, head)];
  if (odd > head.length * 0.3 && even === 0) return "utf-16le";
  return even > head.length * 0.3 && odd === 0 ? "utf-16be" : null;
}

function zerosAt(parity: 0 | 1, head: Uint8Array): number {
  return head.reduce((count, byte, at) => (byte === 0 && at % 2 === parity ? count + 1 : count), 0);
}
