import "server-only";
import { z } from "zod";
import { type RowReader, selectRows } from "@/lib/db/rows";
import type { AskedFrom } from "../types";

const Row = z.strictObject({ slug: z.string(), title: z.string(), now: z.string() });

/** Reports by the paths that `placeInReport` made; those that are no longer there are left out. One statement at most. */
export async function askedFrom(
  tx: RowReader,
  paths: readonly (string | null)[],
): Promise<Map<string, AskedFrom>> {
  const slugs = paths.flatMap((path) => (path === null ? [] : slugIn(path)));
  if (slugs.length === 0) return new Map();
  const rows = await selectRows(tx, "asked-from", Row)`
    SELECT a."slug", v."title", r."slug" AS "now"
    FROM unnest(${[...new Set(slugs)]}::text[]) AS a("slug")
    LEFT JOIN "SlugRedirect" moved ON moved."slug" = a."slug"
    JOIN "Report" r ON r."slug" = a."slug" OR r."id" = moved."reportId"
    JOIN "ReportVersion" v ON v."id" = r."currentVersionId"`;
  const reports = new Map(rows.map((row) => [row.slug, row]));
  return new Map(
    paths.flatMap((path): [string, AskedFrom][] => {
      const [slug] = path === null ? [] : slugIn(path);
      const report = slug === undefined ? undefined : reports.get(slug);
      if (path === null || slug === undefined || !report) return [];
      return [[path, { title: report.title, path: path.replace(slug, report.now) }]];
    }),
  );
}

/** The report of one such path; undefined if there is none. */
export async function reportAskedFrom(tx: RowReader, path: string | null): Promise<AskedFrom | undefined> {
  return path === null ? undefined : (await askedFrom(tx, [path])).get(path);
}

/** The slug, as a list of one. */
const slugIn = (path: string): string[] => [path.split("#", 1)[0]?.replace("/reports/", "") ?? ""];
