import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "vitest/config";
import { bundleBrowserScripts } from "./scripts/browser-scripts";

// So that tests of components get the scripts as their sources are now.
await bundleBrowserScripts();

const FILES = ["lib", "components", "app", "scripts", "prisma", "tests"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => path.posix.join(folder, file)),
);
/** What a test does that another in its process could notice: it has settings, connections, processes or files. */
const LEAVES_TRACES =
  /\/test-|clusterUrl|await import\(|process\.|setEnv|\bvi\.|child_process|node:http|node:net|mkdtemp|worker_threads/;
const PURE = FILES.filter((file) => !LEAVES_TRACES.test(readFileSync(file, "utf8")));

/** Folders of routes have brackets in their names. */
function asPattern(file: string): string {
  return file.replaceAll(/[()[\]{}]/g, "\\$&");
}

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\/(.*)/, replacement: `${path.resolve(".")}/$1` },
      // Tests run on the server's side, where this module is empty; outside Next it throws.
      { find: "server-only", replacement: path.resolve("node_modules/server-only/empty.js") },
    ],
  },
  test: {
    pool: "forks",
    maxWorkers: 2,
    projects: [
      // They share a process and what it has imported, which takes longer than most of them run.
      { extends: true, test: { name: "pure", include: PURE.map(asPattern), isolate: false } },
      {
        extends: true,
        test: {
          name: "apart",
          include: FILES.filter((file) => !PURE.includes(file)).map(asPattern),
          globalSetup: ["lib/db/test-cluster.ts"],
          // Each file has a process and a database to itself; the database server is shared by all.
          isolate: true,
        },
      },
    ],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    env: { NODE_ENV: "test" },
  },
});
