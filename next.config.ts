import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  compress: false,
  productionBrowserSourceMaps: false,
  serverExternalPackages: ["pg", "graphile-worker", "@node-rs/argon2", "sharp", "nodemailer", "pino"],
};

export default config;
