import { decodeNamedCharacterReference } from "decode-named-character-reference";

const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,31}));/gi;

/** HTML's character references in a text, each decoded once: `&amp;lt;` becomes `&lt;`. */
export function decodeReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (whole, hex, decimal, name) => decoded(whole, hex, decimal, name));
}

/** The character that a reference denotes; the reference itself if it denotes none. */
export function decoded(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name) return decodeNamedCharacterReference(name) || whole;
  const given = hex ? Number.parseInt(hex, 16) : Number(decimal);
  // Browsers read 128 to 159 as bytes of Windows-1252.
  const code = westernSign(given)?.codePointAt(0) ?? given;
  const isText = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isText ? String.fromCodePoint(code) : "\ufffd";
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80; some Node versions decode these wrongly. */
const SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The character of a byte that has another one in Latin-1; undefined for every other number. */
export function westernSign(byte: number): string | undefined {
  return SIGNS[byte - 0x80];
}
