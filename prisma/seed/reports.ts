import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { atTime } from "@/lib/clock/at-time";
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
 * Publishes the demonstration's reports that are not there yet, with their authors and claims, as a desk would, each at
 * the moment that its file names: import, mark the claims, publish.
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
  const read = files.map((file) => ({
    file,
    report: readWith(file, ImportOptions.parse({}), catalogue),
  }));
  // As time went on, so that the log is in order.
  const dated = read.map((one) => ({ ...one, at: momentOf(one.report.publishedAt, one.file.name) }));
  for (const { file, report, at } of dated.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    await atTime(at, async () => {
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
    });
  }
}

function momentOf(publishedAt: string | null, name: string): Date {
  if (publishedAt === null) throw new Error(`${name} does not say when it was published`);
  return new Date(publishedAt);
}

/** What only a person can tell is left for one. */
const confirmClear: Decide = ({ ambiguous }) => (ambiguous ? "proposed" : "confirmed");
