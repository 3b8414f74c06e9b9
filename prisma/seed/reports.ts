import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { importReport } from "@/lib/imports/commands/import-report";
import type { Decide } from "@/lib/imports/propose-mentions";
import { readImportCatalogue } from "@/lib/imports/queries/import-catalogue";
import { readWith } from "@/lib/imports/read-report";
import { ImportOptions } from "@/lib/imports/schema";
import { publishReport } from "@/lib/reports/commands/publish-report";
import type { SeededClaim } from "./claims";
import { markSeededClaims } from "./mark-seeded-claims";

const FOLDER = "prisma/seed/reports";
const Authors = z.array(z.strictObject({ slug: z.string(), name: z.string(), bio: z.string() }));

/**
 * Publishes the demonstration's reports that are not there yet, with their authors and claims, as a desk would: import,
 * mark the claims, publish.
 *
 * @throws BrokenFile for a file that cannot be imported, Error for words of a claim that it does not have
 */
export async function seedReports(
  viewer: Viewer,
  origin: Origin,
  claims: readonly SeededClaim[],
): Promise<void> {
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
  const catalogue = await readImportCatalogue(viewer);
  for (const file of files) {
    const report = readWith(file, ImportOptions.parse({}), catalogue);
    const draft = await importReport(
      viewer,
      { name: file.name, report, loadImage: file.loadImage, decide: confirmClear },
      catalogue,
      origin,
    );
    await markSeededClaims(
      draft.reportId,
      claims.filter((claim) => claim.report === draft.slug),
    );
    await publishReport(viewer, { reportId: draft.reportId }, origin);
  }
}

/** What only a person can tell is left for one. */
const confirmClear: Decide = ({ ambiguous }) => (ambiguous ? "proposed" : "confirmed");
