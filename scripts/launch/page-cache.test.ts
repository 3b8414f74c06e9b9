import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pino from "pino";
import { expect, test } from "vitest";
import { givenEnv } from "@/lib/env";
import { preparePageCache } from "./page-cache";

test("a start that caches no pages removes those that an earlier one has saved", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "lodestone-page-cache-"));
  try {
    for (const name of ["kept-pages", "kept-pages.0123", "auth-secret"])
      await writeFile(path.join(folder, name), "words");
    const settings = { ...givenEnv(), LODESTONE_DATA_DIR: folder, LODESTONE_KEPT_PAGES_MB: 0 };
    const behind = { nextPort: () => undefined, token: "", build: "build" };
    const origin = { url: "https://lodestone.example", isSet: true };
    expect(await preparePageCache(settings, behind, origin, pino({ level: "silent" }))).toBeUndefined();
    expect(await readdir(folder)).toEqual(["auth-secret"]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
