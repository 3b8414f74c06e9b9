import type { MetadataRoute } from "next";
import { ANONYMOUS } from "@/lib/access/types";
import { env } from "@/lib/env";
import { listSourceAddresses } from "@/lib/evidence/queries/sources/list-sources";
import { listEntityAddresses, listReportAddresses } from "@/lib/reports/queries/list-addresses";

/** Asked anew each time: what was withdrawn is gone from it at once. */
export const dynamic = "force-dynamic";

/** The addresses that everybody may know. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const site = env().PUBLIC_URL;
  const [reports, entities, sources] = await Promise.all([
    listReportAddresses(ANONYMOUS),
    listEntityAddresses(ANONYMOUS),
    listSourceAddresses(ANONYMOUS),
  ]);
  return [
    ...[
      "",
      "/reports",
      "/entities",
      "/concentration",
      "/graph",
      "/claims",
      "/sources",
      "/glossary",
      "/pricing",
      "/verify",
    ].map((path) => ({
      url: `${site}${path}`,
    })),
    ...reports.map(({ slug, updatedAt }) => ({ url: `${site}/reports/${slug}`, lastModified: updatedAt })),
    ...entities.map(({ slug }) => ({ url: `${site}/entities/${slug}` })),
    ...sources.map(({ slug }) => ({ url: `${site}/sources/${slug}` })),
  ].slice(0, 50_000);
}
