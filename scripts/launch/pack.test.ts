import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as tar from "tar";
import { expect, test } from "vitest";
import { packBuild } from "./pack";

test("what was built is packed with what starts it, and nothing that belongs to this machine", async () => {
  const root = await mkdtemp(path.join(tmpdir(), "lodestone-pack-"));
  const needed = [
    ".next/BUILD_ID",
    ".next/lodestone-build",
    ".next/server/app/page.js",
    "app/page.tsx",
    "instrumentation.ts",
    "lib/db/generated/schema.sha256",
    "lib/page-cache/page-cache.ts",
    "package-lock.json",
    "package.json",
    "prisma/migrations/1_a/migration.sql",
    "prisma/schema/report.prisma",
    "prisma/seed/data/a.md",
    "scripts/start.ts",
  ];
  const others = [
    ".data/auth-secret",
    ".env",
    ".git/HEAD",
    ".next/cache/webpack",
    "e2e/a.spec.ts",
    "lib/page-cache/page-cache.test.ts",
    "lib/reverse-proxy/test-front.ts",
    "node_modules/next/package.json",
  ];
  for (const name of [...needed, ...others]) {
    await mkdir(path.join(root, path.dirname(name)), { recursive: true });
    await writeFile(path.join(root, name), name);
  }
  const file = path.join(root, "build.tar.gz");
  await packBuild(root, file);
  const packed: string[] = [];
  await tar.list({
    file,
    onReadEntry: (entry) => {
      if (entry.type === "File") packed.push(entry.path);
    },
  });
  expect(packed.sort()).toEqual(needed.sort());
  await rm(root, { recursive: true });
});
