import { cache } from "react";

/**
 * The time zone in which the page that is being rendered shows dates and times. Its frame sets it before what is inside
 * is rendered; elsewhere, and in the browser, it is UTC.
 */
export const pageZone = cache((): { name: string } => ({ name: "UTC" }));
