import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { importBatch } from "@/lib/imports/commands/import-batch";
import { ImportOptions } from "@/lib/imports/schema";

const FOLDER = "prisma/seed/reports";
const Authors = z.array(z.strictObject({ slug: z.string(), name: z.string(), bio: z.string() }));

/**
 * Publishes the demonstration's reports that are not there yet, with their authors, as `npm run import -- --publish` does.
 *
 * @throws Error naming the file that cannot be imported
 */
export async function seedReports(viewer: Viewer, origin: Origin): Promise<void> {
  const authors = Authors.parse(JSON.parse(await readFile(path.join(FOLDER, "authors.json"), "utf8")));
  await db.author.createMany({ data: authors, skipDuplicates: true });
  const published = await db.report.findMany({
    where: { publishedAt: { not: null } },
    select: { slug: true },
  });
  const there = new Set(published.map(({ slug }) => `${slug}.md`));
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith(".md") && !there.has(name));
  const files = await Promise.all(
    names.sort().map(async (name) => ({
      name,
      bytes: new Uint8Array(await readFile(path.join(FOLDER, name))),
      // Written as it stands in the text; the folder of figures lies beside that of reports.
      loadImage: async (image: string) => new Uint8Array(await readFile(path.join("prisma/seed", image))),
    })),
  );
  await importBatch(viewer, { files, options: ImportOptions.parse({}), publish: {} }, origin, (outcome) => {
    if (outcome.status !== "published")
      throw new Error(`${outcome.file} was not published: ${JSON.stringify(outcome)}`);
  });
}
