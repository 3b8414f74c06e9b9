import "server-only";
import { env } from "@/lib/env";

/** The address of a report and of its picture; the picture's address changes with each version. */
export function addressesOf({ slug, number }: { slug: string; number: number }) {
  const site = env().PUBLIC_URL;
  const address = `${site}/reports/${slug}`;
  return { site, address, picture: `${address}/opengraph-image?version=${number}` };
}
