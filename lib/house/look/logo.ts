import "server-only";
import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { Invalid } from "@/lib/errors";
import type { LogoKey } from "../sections";
import { checkedSvg, UnsafeSvg } from "./svg";

/** A logo or favicon as it is stored: an SVG that was checked, or a PNG that was encoded again. */
export type CheckedLogo = {
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
  mediaType: "image/svg+xml" | "image/png";
  width: number;
  height: number;
};

const SVG_BYTES = 64 * 1024;
const PNG_BYTES = 512 * 1024;
/** In pixels; a favicon is square. */
const SIDES = { least: 16, most: 2_000 } as const;
/** How many times wider than high a logo may be, and how many times higher. */
const RATIOS = { widest: 12, highest: 2 } as const;

/**
 * Reads an uploaded logo.
 *
 * @throws Invalid at the field `key`, saying what is wrong with it
 */
export async function readLogo(file: File, key: LogoKey): Promise<CheckedLogo> {
  const refuse = (why: string): never => {
    throw new Invalid(key, why);
  };
  if (file.size > PNG_BYTES)
    refuse(`This file has ${Math.ceil(file.size / 1024)} kB; a PNG may have 512, an SVG 64.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = await fileTypeFromBuffer(bytes);
  const isPng = type?.mime === "image/png";
  if (type && !isPng && type.mime !== "application/xml") refuse("Choose an SVG or a PNG.");
  const drawn = isPng ? bytes : svgBytes(bytes, refuse);
  try {
    const picture = sharp(drawn, { limitInputPixels: SIDES.most ** 2, failOn: "error" });
    // Pixels show that it can be drawn at all, and that something is in it.
    const { data, info } = await picture.clone().png().toBuffer({ resolveWithObject: true });
    const { channels } = await sharp(data).ensureAlpha().stats();
    if (channels[3]?.max === 0) refuse("There is nothing to see in this picture.");
    const { width, height } = info;
    refuseShape({ width, height }, key, refuse);
    const kept = isPng ? new Uint8Array(data) : drawn;
    return {
      bytes: kept,
      sha256: createHash("sha256").update(kept).digest("hex"),
      mediaType: isPng ? "image/png" : "image/svg+xml",
      width,
      height,
    };
  } catch (error) {
    if (error instanceof Invalid) throw error;
    return refuse("This picture is damaged, or larger than 2,000 × 2,000 pixels.");
  }
}

function svgBytes(bytes: Uint8Array, refuse: (why: string) => never): Uint8Array<ArrayBuffer> {
  if (bytes.byteLength > SVG_BYTES) refuse("An SVG may have 64 kB.");
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return new TextEncoder().encode(checkedSvg(text));
  } catch (error) {
    const why = error instanceof UnsafeSvg ? error.message : "it is neither text nor a PNG";
    return refuse(`This file cannot be used: ${why}.`);
  }
}

function refuseShape(
  size: { width: number; height: number },
  key: LogoKey,
  refuse: (why: string) => never,
): void {
  const { width, height } = size;
  const said = `This picture has ${width} × ${height} pixels`;
  if (Math.min(width, height) < SIDES.least) refuse(`${said}: each side needs ${SIDES.least} at least.`);
  if (Math.max(width, height) > SIDES.most) refuse(`${said}: each side may have ${SIDES.most}.`);
  if (key === "favicon" && width !== height) refuse(`${said}: a favicon is square.`);
  if (width > height * RATIOS.widest || height > width * RATIOS.highest)
    refuse(`${said}: a logo is at most ${RATIOS.widest} times as wide as high, and twice as high as wide.`);
}
