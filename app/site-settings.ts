import "server-only";
import { cache } from "react";
import { FRAME_SETTINGS } from "@/lib/settings/keys";
import { readSettings } from "@/lib/settings/queries/read-settings";

/** What the frame of every page shows of the settings; one statement for each page that is rendered. */
export const siteSettings = cache(() => readSettings(FRAME_SETTINGS));
