import "server-only";
import type { Metadata } from "next";
import { connection } from "next/server";
import { cache } from "react";
import { onceAnEpoch } from "@/lib/db/once-an-epoch";
import { FRAME_SETTINGS } from "@/lib/settings/keys";
import { readSettings } from "@/lib/settings/queries/read-settings";

const frameSettings = onceAnEpoch(() => readSettings(FRAME_SETTINGS));

/** What the frame of every page shows of the settings; at most one statement for each page that is rendered. */
export const siteSettings = cache(async () => {
  // A build has no database: pages with a name in them are rendered for each request, or for the page cache.
  await connection();
  return frameSettings();
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
