import type { MetadataRoute } from "next";
import { env } from "@/lib/env";

/** The address of the site is known when it runs, not when it is built. */
export const dynamic = "force-dynamic";

/** What robots may visit. Nothing is safe because of this file; it spares them pages that are of no use to them. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/account", "/admin", "/api/", "/desk", "/search"] },
    sitemap: `${env().PUBLIC_URL}/sitemap.xml`,
  };
}
