import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { withClient } from "@/lib/db/with-client";
import type { Env } from "@/lib/env";

/** Left in the data folder: the demonstration was begun there, or is there. */
type Mark = "seeding" | "seeded";

/**
 * Whether this installation shows the demonstration, and whether it has still to be seeded. It is put into an empty
 * embedded database, or wherever somebody asked for it; never where somebody said `off`.
 */
export async function planDemonstration(
  settings: Pick<Env, "LODESTONE_DEMO" | "LODESTONE_DATA_DIR" | "DATABASE_URL">,
  ownerUrl: string,
): Promise<{ shown: boolean; seed: boolean }> {
  if (settings.LODESTONE_DEMO === "off") return { shown: false, seed: false };
  const mark = await readMark(settings.LODESTONE_DATA_DIR);
  const empty = await isEmpty(ownerUrl);
  // Begun and not ended, because of a kill: seeding can be repeated.
  const unfinished = mark === "seeding";
  if (settings.LODESTONE_DEMO === "on") return { shown: true, seed: empty || unfinished };
  if (settings.DATABASE_URL) return { shown: false, seed: false };
  return { shown: empty || mark !== undefined, seed: empty || unfinished };
}

/** Seeds the demonstration; what a kill leaves half-way is completed at the next start. */
export async function seedDemonstration(dataFolder: string): Promise<void> {
  await writeMark(dataFolder, "seeding");
  const { seed } = await import("@/prisma/seed/seed");
  await seed();
  await writeMark(dataFolder, "seeded");
}

async function isEmpty(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ empty: boolean }>(
      `SELECT NOT EXISTS (SELECT FROM "Account") AND NOT EXISTS (SELECT FROM "Report")
        AND NOT EXISTS (SELECT FROM "Entity") AS "empty"`,
    );
    return rows[0]?.empty === true;
  });
}

const fileOf = (folder: string) => path.join(folder, "demonstration");

async function readMark(folder: string): Promise<Mark | undefined> {
  const text = await readFile(fileOf(folder), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  return text.trim() === "seeded" ? "seeded" : "seeding";
}

async function writeMark(folder: string, mark: Mark): Promise<void> {
  const fresh = `${fileOf(folder)}.${process.pid}`;
  await writeFile(fresh, `${mark}\n`);
  await rename(fresh, fileOf(folder));
}
