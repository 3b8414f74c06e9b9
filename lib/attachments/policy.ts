/** The largest upload, in bytes. */
export const MAX_UPLOAD_BYTES = 15 * 1024 * 1024;

/** The most pixels that are decoded: a small file can unpack to a very large picture. */
export const MAX_PIXELS = 50_000_000;

/** Wider pictures are scaled down to this, in pixels. */
export const MAX_WIDTH = 2400;

/** Accepted formats, by content. SVG is not: it can carry scripts. */
export const PICTURE_TYPES: ReadonlySet<string> = new Set([
  "image/png",
  "image/jpeg",
  "image/webp",
  "image/avif",
  "image/gif",
  "image/tiff",
]);
