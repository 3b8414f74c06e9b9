import type { NextConfig } from "next";

const config: NextConfig = {
  // The launcher names a build after its sources, so that it has one name wherever it is made.
  generateBuildId: async () => process.env.LODESTONE_BUILD_ID ?? null,
  reactStrictMode: true,
  poweredByHeader: false,
  compress: false,
  productionBrowserSourceMaps: false,
  // Types are a step of `npm run check`; a person who starts Lodestone need not wait for them.
  // Title and description stand in the head from the first byte: cached pages have no script that would move them there.
  htmlLimitedBots: /.*/,
  typescript: { ignoreBuildErrors: true },
  // Pictures are made small when they come in. An optimizer would keep withdrawn ones in a cache of its own.
  images: { unoptimized: true },
  // A report of 5 MB is saved and imported through an action; the front server takes no larger body.
  experimental: { serverActions: { bodySizeLimit: "12mb" } },
  serverExternalPackages: [
    "pg",
    "graphile-worker",
    "@node-rs/argon2",
    "sharp",
    "nodemailer",
    "web-push",
    "pino",
    "piscina",
    // Says where its list is by its own place.
    "word-list",
  ],
};

export default config;
