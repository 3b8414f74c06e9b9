import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  compress: false,
  productionBrowserSourceMaps: false,
  // Types are a step of `npm run check`; a person who starts Lodestone need not wait for them.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "graphile-worker", "@node-rs/argon2", "sharp", "nodemailer", "pino"],
};

export default config;
