import "server-only";
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
