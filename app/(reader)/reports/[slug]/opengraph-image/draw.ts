import "server-only";
import { LRUCache } from "lru-cache";
import { ImageResponse } from "next/og";
import type { ReportPicture } from "@/lib/reports/types";
import { fontsFor } from "./fonts";
import { Picture } from "./picture";

/**
 * Drawing takes a good part of a second and anyone may request it, so the result is cached under everything it shows.
 */
const drawn = new LRUCache<string, Buffer, ReportPicture>({
  maxSize: 16 * 1024 * 1024,
  sizeCalculation: (bytes) => bytes.length,
  fetchMethod: async (_key, _stale, { context }) => draw(context),
});

/** The picture as PNG. */
export function drawPicture(picture: ReportPicture): Promise<Buffer> {
  return drawn.forceFetch(JSON.stringify(picture), { context: picture });
}

async function draw(picture: ReportPicture): Promise<Buffer> {
  const image = new ImageResponse(Picture(picture), {
    width: 1200,
    height: 630,
    fonts: await fontsFor(picture.title),
  });
  return Buffer.from(await image.arrayBuffer());
}
