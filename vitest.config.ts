import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\/(.*)/, replacement: `${path.resolve(".")}/$1` },
      // Tests run on the server's side, where this module is empty; outside Next it throws.
      { find: "server-only", replacement: path.resolve("node_modules/server-only/empty.js") },
    ],
  },
  test: {
    include: [
      "lib/**/*.test.{ts,tsx}",
      "components/**/*.test.{ts,tsx}",
      "app/**/*.test.{ts,tsx}",
      "scripts/**/*.test.ts",
      "prisma/**/*.test.ts",
      "tests/**/*.test.{ts,tsx}",
    ],
    globalSetup: ["lib/db/test-cluster.ts"],
    // Each file has a process and a database to itself; the database server is shared by all.
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    env: { NODE_ENV: "test" },
  },
});
