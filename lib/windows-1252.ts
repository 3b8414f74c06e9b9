/** What Windows-1252 has where Latin-1 has control characters, from 0x80; some Node versions decode these wrongly. */
const SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The character of a byte that has another one in Latin-1; undefined for every other number. */
export function westernSign(byte: number): string | undefined {
  return SIGNS[byte - 0x80];
}

/** Bytes as text; every byte is a character. */
export function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (sign) => westernSign(sign.charCodeAt(0)) ?? sign);
}
