import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { z } from "zod";
import { MEMBERSHIP_HOLDS_SQL } from "@/lib/access/sql";
import { PUBLIC_RANK } from "@/lib/access/types";
import { queryRows } from "@/lib/db/rows";
import type { Reader } from "./cached-paths";

/** Renders a page into the cache as readers of some rank see it. */
export type Warm = (target: string, reader: Reader) => Promise<void>;

/** The lists that every visit begins with. */
const LISTS = ["/", "/reports", "/entities", "/claims", "/feeds/reports.xml"];
/** How many of the most-read recent reports to render in advance. */
const MOST_REPORTS = 200;

const MOST_READ = `
  SELECT r."slug" FROM "ReportReads" c JOIN "Report" r ON r."id" = c."reportId"
  WHERE c."day" > (now() AT TIME ZONE 'UTC')::date - 30 AND r."currentVersionId" IS NOT NULL
  GROUP BY r."id" ORDER BY sum(c."reads") DESC, r."slug" LIMIT $1`;

const RANKS = `
  SELECT t."rank" FROM "Tier" t
  WHERE EXISTS (SELECT FROM "Membership" m WHERE m."tierId" = t."id" AND ${MEMBERSHIP_HOLDS_SQL}) ORDER BY 1`;

/**
 * After a start the cache is empty: renders the lists and the most-read reports before anyone requests them, as
 * strangers and as members of each tier see them. One at a time, with pauses as long as the work, so that visitors come
 * first; a page that fails is rendered on request.
 */
export async function warmUp(pool: Pick<pg.Pool, "query">, warm: Warm, signal: AbortSignal): Promise<void> {
  const reports = await queryRows(pool, "warm-up", z.strictObject({ slug: z.string() }), MOST_READ, [
    MOST_REPORTS,
  ]);
  const ranks = await queryRows(pool, "warm-up", z.strictObject({ rank: z.number() }), RANKS);
  const readers: Reader[] = [
    { rank: PUBLIC_RANK, signedIn: false },
    ...ranks.map(({ rank }) => ({ rank, signedIn: true })),
  ];
  for (const target of [...LISTS, ...reports.map(({ slug }) => `/reports/${slug}`)]) {
    for (const reader of readers) {
      if (signal.aborted) return;
      const began = performance.now();
      await warm(target, reader).catch((error: unknown) => {
        // A render that was in progress at shutdown is not needed any more.
        if (!signal.aborted) throw error;
      });
      await pause(performance.now() - began, undefined, { signal, ref: false }).catch(() => {});
    }
  }
}
