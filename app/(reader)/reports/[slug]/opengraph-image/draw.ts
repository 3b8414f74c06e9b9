import "server-only";
import { LRUCache } from "lru-cache";
import { ImageResponse } from "next/og";
import type { ReactElement } from "react";
import { env } from "@/lib/env";
import type { Quotation } from "@/lib/library/types";
import type { ReportPicture } from "@/lib/reports/types";
import { fontsFor } from "./fonts";
import { Picture, QuotationPicture } from "./picture";

/** What is drawn, and all words in it. */
type Drawing = { element: ReactElement; words: string };

/**
 * Drawing takes a good part of a second and anyone may request it, so the result is cached under everything it shows.
 */
const drawn = new LRUCache<string, Buffer, Drawing>({
  maxSize: 16 * 1024 * 1024,
  sizeCalculation: (bytes) => bytes.length,
  fetchMethod: async (_key, _stale, { context }) => draw(context),
});

/** The picture of a report as PNG. */
export function drawPicture(picture: ReportPicture, house: string): Promise<Buffer> {
  const context = { element: Picture(picture, house), words: `${picture.title}${house}` };
  return drawn.forceFetch(JSON.stringify([picture, house]), { context });
}

/** The picture of a quotation as PNG. */
export function drawQuotation(quotation: Quotation, house: string): Promise<Buffer> {
  const element = QuotationPicture(quotation, new URL(env().PUBLIC_URL).host, house);
  const context = { element, words: `${quotation.words}${quotation.title}${house}` };
  return drawn.forceFetch(JSON.stringify([quotation, house]), { context });
}

async function draw({ element, words }: Drawing): Promise<Buffer> {
  const image = new ImageResponse(element, { width: 1200, height: 630, fonts: await fontsFor(words) });
  return Buffer.from(await image.arrayBuffer());
}
