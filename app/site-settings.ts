import "server-only";
import type { Metadata } from "next";
import { connection } from "next/server";
import { cache } from "react";
import { FRAME_SETTINGS } from "@/lib/settings/keys";
import { readSettings } from "@/lib/settings/queries/read-settings";

/** What the frame of every page shows of the settings; one statement for each page that is rendered. */
export const siteSettings = cache(async () => {
  // A build has no database: pages with a name in them are rendered for each request, or for the page cache.
  await connection();
  return readSettings(FRAME_SETTINGS);
});

/**
 * How the titles of pages end.
 *
 * @param ending after the title of a page, which goes in front
 * @param alone the title of a page that has none of its own
 */
export function titles(ending: string, alone = ""): NonNullable<Metadata["title"]> {
  // Next would read a percent sign in the name as another place for the title.
  return { template: `%s · ${ending.replaceAll("%", "％")}`, default: alone || ending };
}
