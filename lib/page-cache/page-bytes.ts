import { promisify } from "node:util";
import { constants, crc32, deflateRaw, inflateRawSync } from "node:zlib";
import { LRUCache } from "lru-cache";
import { NONCE_LENGTH } from "@/lib/reverse-proxy/nonce";
import { contribution, multiply, shiftBy } from "./crc32-shift";

/** A body with places for a nonce, ready to be sent with any nonce, plain or as gzip. */
export type PageBytes = {
  /** in parts, to be written one after the other: nothing is copied */
  plain(nonce: string): Buffer[];
  plainLength: number;
  /** in parts as well, of which the large ones are shared */
  gzip(nonce: string): Buffer[];
  gzipLength: number;
  /** memory that it takes for as long as it is cached */
  size: number;
  /** what it is made of, for another process */
  packed: PackedBytes;
};

/**
 * Browsers and search engines ask for gzip, a fifth of the plain bytes, so that alone is cached with a page. The plain bytes
 * of pages that are asked for without it are here, for all pages together, the least recently asked for forgotten first.
 */
const inflated = new LRUCache<object, Buffer[]>({
  maxSize: 16 * 1024 * 1024,
  sizeCalculation: (parts) => parts.reduce((sum, part) => sum + part.length, 1),
});

/** One copy is faster to send than many parts; with larger bodies, every unread answer would hold a copy. */
const COPIED = 64 * 1024;
/** Checksum and length, at the end of a gzip stream. */
const TRAILER = 8;

type Template = { bytes: Buffer; places: number[] };

/** A cached body as plain data. */
export type PackedBytes = {
  gzip: Template;
  /** the positions of nonces in the plain body */
  places: number[];
  plainLength: number;
  /** of the body with zeros for nonces, and what a nonce's contribution to it is multiplied with */
  checksum: number;
  shift: number;
};

const deflate = promisify(deflateRaw);

/**
 * Prepares a body for the cache. `placeholder`, as long as a nonce, marks the places.
 *
 * Compressing costs more than all else of sending, so it is done once and outside the event loop: the parts between the
 * places are compressed each by itself, and the nonce goes between them as an uncompressed block of the one gzip stream.
 * Its checksum is that of the body with zeros for nonces, corrected for the nonce; all nonces are the same, so that is one
 * multiplication.
 */
export async function toPageBytes(body: Buffer, placeholder: string): Promise<PageBytes> {
  if (placeholder.length !== NONCE_LENGTH) throw new Error("A placeholder must be as long as a nonce");
  const template = { bytes: Buffer.from(body), places: placesOf(body, placeholder) };
  const { bytes, places } = template;
  for (const place of places) bytes.fill(0, place, place + NONCE_LENGTH);
  return unpackBytes({
    gzip: await compress(template),
    places,
    plainLength: bytes.length,
    checksum: crc32(bytes),
    shift: places.reduce((sum, place) => sum ^ shiftBy(bytes.length - place - NONCE_LENGTH), 0),
  });
}

/** A cached body that another process has made. */
export function unpackBytes(packed: PackedBytes): PageBytes {
  const { gzip, places, plainLength, checksum, shift } = packed;
  const gzipParts = split({ bytes: gzip.bytes.subarray(0, -TRAILER), places: gzip.places });
  return {
    plain(nonce) {
      let parts = inflated.get(gzip);
      if (!parts) {
        const again = inflateRawSync(gzip.bytes.subarray(GZIP_HEADER.length, -TRAILER));
        parts = split({ bytes: again, places });
        inflated.set(gzip, parts);
      }
      return join(parts, nonce);
    },
    plainLength,
    gzip(nonce) {
      const corrected = (checksum ^ multiply(shift, contribution(toBytes(nonce)))) >>> 0;
      if (gzip.bytes.length <= COPIED) {
        const filled = fill(gzip, nonce);
        filled.writeUInt32LE(corrected, filled.length - TRAILER);
        return [filled];
      }
      const trailer = Buffer.from(gzip.bytes.subarray(gzip.bytes.length - TRAILER));
      trailer.writeUInt32LE(corrected, 0);
      return [...join(gzipParts, nonce), trailer];
    },
    gzipLength: gzip.bytes.length,
    size: gzip.bytes.length,
    packed,
  };
}

function placesOf(body: Buffer, placeholder: string): number[] {
  const places: number[] = [];
  for (let at = body.indexOf(placeholder); at !== -1; at = body.indexOf(placeholder, at + NONCE_LENGTH))
    places.push(at);
  return places;
}

function split({ bytes, places }: Template): Buffer[] {
  const starts = [0, ...places.map((place) => place + NONCE_LENGTH)];
  return starts.map((start, at) => bytes.subarray(start, places[at] ?? bytes.length));
}

function join(parts: Buffer[], nonce: string): Buffer[] {
  const between = toBytes(nonce);
  return parts.flatMap((part, at) => (at === 0 ? [part] : [between, part]));
}

function toBytes(nonce: string): Buffer {
  if (nonce.length !== NONCE_LENGTH) throw new Error("A nonce has the wrong length");
  return Buffer.from(nonce, "latin1");
}

function fill({ bytes, places }: Template, nonce: string): Buffer {
  const between = toBytes(nonce);
  const filled = Buffer.from(bytes);
  for (const place of places) between.copy(filled, place);
  return filled;
}

/** RFC 1952: magic number, deflate, no name or time. */
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** RFC 1951: the beginning of an uncompressed block, of at most 65,535 bytes, which is not the last. */
function uncompressedHeader(length: number): Buffer {
  const header = Buffer.alloc(5);
  header.writeUInt16LE(length, 1);
  header.writeUInt16LE(0xffff ^ length, 3);
  return header;
}

const NONCE_BLOCK = uncompressedHeader(NONCE_LENGTH);
/** An empty uncompressed block, which is the last. */
const LAST_BLOCK = Buffer.from([1, 0, 0, 0xff, 0xff]);

/** A shorter part costs more to compress than it saves. */
const WORTH_COMPRESSING = 512;

/** The gzip stream with room for nonces and for the checksum, which is eight bytes before its end. */
async function compress(template: Template): Promise<Template> {
  const blocks = await Promise.all(split(template).map(toBlocks));
  const parts: Buffer[] = [GZIP_HEADER];
  const room: number[] = [];
  let written = GZIP_HEADER.length;
  const add = (part: Buffer) => {
    parts.push(part);
    written += part.length;
  };
  blocks.forEach((block, at) => {
    if (at > 0) {
      add(NONCE_BLOCK);
      room.push(written);
      add(Buffer.alloc(NONCE_LENGTH));
    }
    add(block);
  });
  add(LAST_BLOCK);
  const trailer = Buffer.alloc(TRAILER);
  trailer.writeUInt32LE(template.bytes.length >>> 0, 4);
  add(trailer);
  return { bytes: Buffer.concat(parts), places: room };
}

/** Blocks that end at a byte boundary, and to which nothing after them refers; none for an empty part. */
async function toBlocks(part: Buffer): Promise<Buffer> {
  if (part.length >= WORTH_COMPRESSING) return deflate(part, { finishFlush: constants.Z_FULL_FLUSH });
  return part.length === 0 ? part : Buffer.concat([uncompressedHeader(part.length), part]);
}
