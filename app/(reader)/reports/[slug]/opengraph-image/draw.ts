import "server-only";
import { LRUCache } from "lru-cache";
import { ImageResponse } from "next/og";
import type { ReactElement } from "react";
import { env } from "@/lib/env";
import type { Quotation } from "@/lib/library/types";
import type { ReportPicture } from "@/lib/reports/types";
import type { SettingValues } from "@/lib/settings/keys";
import { settingPng } from "@/lib/settings/queries/setting-file";
import { fontsFor } from "./fonts";
import { Picture, type PictureHouse, QuotationPicture } from "./picture";

/** What is drawn, and all words in it. */
type Drawing = { element: ReactElement; words: string };

/**
 * Drawing takes a good part of a second and anyone may request it, so the result is cached under everything it shows.
 */
const drawn = new LRUCache<string, Buffer, () => Promise<Drawing>>({
  maxSize: 16 * 1024 * 1024,
  sizeCalculation: (bytes) => bytes.length,
  fetchMethod: async (_key, _stale, { context }) => draw(await context()),
});

/** The picture of a report as PNG. */
export async function drawPicture(picture: ReportPicture, house: DrawnHouse): Promise<Buffer> {
  const drawing = async () => ({
    element: Picture(picture, await drawable(house)),
    words: `${picture.title}${house.name}`,
  });
  return drawn.forceFetch(JSON.stringify([picture, house]), { context: drawing });
}

/** The picture of a quotation as PNG. */
export async function drawQuotation(quotation: Quotation, house: DrawnHouse): Promise<Buffer> {
  const { host } = new URL(env().PUBLIC_URL);
  const drawing = async () => ({
    element: QuotationPicture(quotation, await drawable(house), host),
    words: `${quotation.words}${quotation.title}${house.name}`,
  });
  return drawn.forceFetch(JSON.stringify([quotation, house]), { context: drawing });
}

/** The settings that a picture shows. */
type DrawnHouse = SettingValues<"name" | "zone" | "logoLight">;

async function drawable({ name, zone, logoLight }: DrawnHouse): Promise<PictureHouse> {
  if (!logoLight) return { name, zone, logo: null };
  const png = Buffer.from(await settingPng(logoLight.file)).toString("base64");
  const logo = { source: `data:image/png;base64,${png}`, ratio: logoLight.width / logoLight.height };
  return { name, zone, logo };
}

async function draw({ element, words }: Drawing): Promise<Buffer> {
  const image = new ImageResponse(element, { width: 1200, height: 630, fonts: await fontsFor(words) });
  return Buffer.from(await image.arrayBuffer());
}
