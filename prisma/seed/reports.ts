import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { atTime } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { importReport } from "@/lib/imports/commands/import-report";
import type { Decide } from "@/lib/imports/names/propose-mentions";
import { readImportCatalogue } from "@/lib/imports/queries/import-catalogue";
import { readWith } from "@/lib/imports/read-report";
import { ImportOptions } from "@/lib/imports/schema";
import { publishReport } from "@/lib/publishing/commands/publish-report";
import type { SeededClaim } from "./claims";
import { markSeededClaims } from "./mark-seeded-claims";

const FOLDER = "prisma/seed/reports";
const Authors = z.array(z.strictObject({ slug: z.string(), name: z.string(), bio: z.string() }));
const Corrections = z.array(
  z.strictObject({ slug: z.string(), correctedAt: z.coerce.date(), reason: z.string() }),
);

/**
 * Publishes those of the demonstration's reports that are missing, with their authors and claims, as a desk would, each
 * at the time in its file: import, mark the claims, publish; then corrects the reports that have a correction.
 *
 * @throws BrokenFile for a file that cannot be imported, Error for words of a claim that the report lacks
 */
export async function seedReports(
  viewer: Viewer,
  origin: Origin,
  claims: readonly SeededClaim[],
): Promise<void> {
  const authors = Authors.parse(JSON.parse(await readFile(path.join(FOLDER, "authors.json"), "utf8")));
  await db.author.createMany({ data: authors, skipDuplicates: true });
  const catalogue = await readImportCatalogue(viewer);
  const read = await Promise.all(
    (await steps()).map(async ({ name, folder, correction }) => {
      const file = { name, bytes: new Uint8Array(await readFile(path.join(folder, name))) };
      const report = readWith(file, ImportOptions.parse({}), catalogue);
      return { name, report, correction, at: correction?.correctedAt ?? momentOf(report.publishedAt, name) };
    }),
  );
  // In order of time, so that the log is in order.
  for (const { name, report, correction, at } of read.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    await atTime(at, async () => {
      const draft = await importReport(
        viewer,
        { name, report, loadImage, decide: decideAsDesk },
        catalogue,
        origin,
      );
      await markSeededClaims(
        draft.reportId,
        claims.filter(
          (claim) => claim.report === draft.slug && (correction !== undefined || !claim.withCorrection),
        ),
      );
      await publishReport(
        viewer,
        { reportId: draft.reportId, ...(correction && { kind: "corrected", reason: correction.reason }) },
        origin,
      );
    });
  }
}

type Correction = z.infer<typeof Corrections>[number];
type Step = { name: string; folder: string; correction?: Correction };

/** What is still to publish: each report, followed by its correction, whose text is in a file of the same name. */
async function steps(): Promise<Step[]> {
  const reports = await db.report.findMany({
    where: { publishedAt: { not: null } },
    select: { slug: true, _count: { select: { versions: true } } },
  });
  const versions = new Map(reports.map(({ slug, _count }) => [slug, _count.versions]));
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith(".md")).sort();
  const corrections = Corrections.parse(
    JSON.parse(await readFile(path.join(FOLDER, "corrections.json"), "utf8")),
  );
  return names.flatMap((name) => {
    const slug = name.replace(/\.md$/, "");
    const there = versions.get(slug) ?? 0;
    const first: Step[] = there === 0 ? [{ name, folder: FOLDER }] : [];
    const later = corrections
      .filter((correction) => correction.slug === slug && there < 2)
      .map((correction): Step => ({ name, folder: path.join(FOLDER, "corrections"), correction }));
    return [...first, ...later];
  });
}

function momentOf(publishedAt: string | null, name: string): Date {
  if (publishedAt === null) throw new Error(`${name} does not say when it was published`);
  return new Date(publishedAt);
}

/** Takes the path as written in the text; the folder of figures is next to that of reports. */
const loadImage = async (image: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(path.join("prisma/seed", image)));

/** Names with several meanings whose first proposal is right in the demonstration, checked in each place. */
const MEANT: ReadonlySet<string> = new Set([
  "announcement 61",
  "BMW",
  "China Minmetals",
  "Department of Defense",
  "General Administration of Customs",
  "Iluka",
  "Ministry of Commerce",
  "Ministry of Industry and Information Technology",
  "Shenghe",
  "State Council",
]);
/** Words that mean any mine's or ore's product here, not the product in the register. */
const NOT_MEANT: ReadonlySet<string> = new Set(["concentrate"]);

/** Leaves everything else that only a person can decide undecided. */
const decideAsDesk: Decide = ({ words, ambiguous }) => {
  if (!ambiguous || MEANT.has(words)) return "confirmed";
  return NOT_MEANT.has(words) ? "rejected" : "proposed";
};
