import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { PageScript } from "@/components/site/scripts";
import { env } from "@/lib/env";
import { accentStyle } from "./accent-style";
import { siteSettings, titles } from "./site-settings";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const { name, tagline, language, favicon, contact } = await siteSettings();
  return {
    metadataBase: new URL(env().PUBLIC_URL),
    title: titles(name, tagline && `${name}: ${tagline}`),
    ...(tagline && { description: tagline }),
    applicationName: name,
    // For the page that says that this one failed.
    ...(contact && { other: { contact } }),
    manifest: "/manifest.webmanifest",
    icons: {
      // A new favicon has a new address, since browsers keep one for long.
      icon: {
        url: favicon ? `/icon.svg?${favicon.file}` : "/icon.svg",
        type: favicon?.mediaType ?? "image/svg+xml",
      },
      apple: favicon ? `/apple-icon.png?${favicon.file}` : "/apple-icon.png",
    },
    openGraph: { siteName: name, type: "website", locale: language.replace("-", "_") },
    alternates: {
      types: { "application/rss+xml": [{ url: "/feeds/reports.xml", title: `${name} reports` }] },
    },
  };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf9f4" },
    { media: "(prefers-color-scheme: dark)", color: "#10161e" },
  ],
};

/**
 * What every page shares. Nothing personal may go here: a page is cached and sent to many people. The theme
 * is stored in the browser, so the root may carry an attribute that the server did not write.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" style={accentStyle(await siteSettings())} suppressHydrationWarning>
      <head>
        <PageScript name="boot" />
      </head>
      <body>
        {/* the first stop of the Tab key: past the header */}
        <a
          href="#main"
          className="sr-only rounded-control bg-ink px-4 py-2.5 text-sm font-medium text-paper focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 print:hidden"
        >
          Skip to content
        </a>
        {children}
      </body>
    </html>
  );
}
