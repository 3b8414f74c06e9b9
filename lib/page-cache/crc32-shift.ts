import { crc32 } from "node:zlib";

/** The polynomial of CRC-32, reflected as gzip uses it. Numbers below are polynomials modulo it, highest bit first. */
const POLYNOMIAL = 0xedb88320;
const ONE = 0x80000000;
const X = 0x40000000;

/** The product of two polynomials. */
export function multiply(a: number, b: number): number {
  let product = 0;
  let factor = b;
  for (let bit = ONE; bit !== 0; bit >>>= 1) {
    if (a & bit) product ^= factor;
    factor = factor & 1 ? (factor >>> 1) ^ POLYNOMIAL : factor >>> 1;
  }
  return product >>> 0;
}

/** What a checksum is multiplied with when `bytes` more bytes follow. */
export function shiftBy(bytes: number): number {
  let power = X;
  let shift = ONE;
  for (let bits = bytes * 8; bits > 0; bits = Math.floor(bits / 2)) {
    if (bits % 2 === 1) shift = multiply(power, shift);
    power = multiply(power, power);
  }
  return shift;
}

/** What `text` adds to the checksum of bytes that had as many zeros in its place, before any shift. */
export function contribution(text: Buffer): number {
  return (crc32(text) ^ crc32(Buffer.alloc(text.length))) >>> 0;
}
