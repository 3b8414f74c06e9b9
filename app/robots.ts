import type { MetadataRoute } from "next";
import { env } from "@/lib/env";

/** The site's address is known when it runs, not when it is built. */
export const dynamic = "force-dynamic";

/** What crawlers may visit. This file protects nothing; it spares crawlers pages that are of no use to them. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: [
        "/account",
        "/admin",
        "/api/",
        "/desk",
        "/gift/",
        "/search",
        // Each passage of a report links to one of these.
        "/reports/*/correct",
        "/reports/*/discussion/",
        "/reports/*/note",
        "/reports/*/quotation",
      ],
    },
    sitemap: `${env().PUBLIC_URL}/sitemap.xml`,
  };
}
