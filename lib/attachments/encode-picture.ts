import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { Invalid } from "@/lib/errors";
import { MAX_PIXELS, MAX_UPLOAD_BYTES, MAX_WIDTH, PICTURE_TYPES } from "./policy";

export type Picture = { bytes: Buffer; mediaType: "image/webp"; width: number; height: number };

/**
 * Decodes an uploaded picture and re-encodes it as WebP, upright and without metadata, at most 2,400 px wide.
 *
 * @throws Invalid (`picture`) if it is too large, is not a picture, or cannot be decoded
 */
export async function encodePicture(upload: Uint8Array): Promise<Picture> {
  if (upload.byteLength > MAX_UPLOAD_BYTES) throw new Invalid("picture", "A picture may be at most 15 MB");
  const type = await fileTypeFromBuffer(upload);
  if (!type || !PICTURE_TYPES.has(type.mime)) {
    throw new Invalid("picture", "This is not a supported picture: use PNG, JPEG, WebP, AVIF, GIF or TIFF");
  }
  const { width = 0, height = 0 } = await readHeader(upload);
  if (width * height > MAX_PIXELS) {
    throw new Invalid(
      "picture",
      `${width} × ${height} pixels is too large; the limit is ${MAX_PIXELS / 1_000_000} million`,
    );
  }
  try {
    const { data, info } = await sharp(upload, { limitInputPixels: MAX_PIXELS, failOn: "error" })
      .rotate()
      .resize({ width: MAX_WIDTH, withoutEnlargement: true })
      .webp({ quality: 86 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, mediaType: "image/webp", width: info.width, height: info.height };
  } catch {
    throw new Invalid("picture", "This picture is damaged and cannot be read");
  }
}

async function readHeader(upload: Uint8Array) {
  try {
    // Reads only the header; nothing is decompressed, so the claimed size does no harm.
    return await sharp(upload, { limitInputPixels: false }).metadata();
  } catch {
    throw new Invalid("picture", "This picture is damaged and cannot be read");
  }
}
