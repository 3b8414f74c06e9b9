import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { ANONYMOUS, OPERATOR, STAFF_RANK, type Viewer } from "@/lib/access/types";
import { selectRows } from "@/lib/db/rows";
import { openTestDatabase } from "@/lib/db/test-database";
import { ListReports } from "../list-query";
import type { ReportList } from "../types";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, publish, ORIGIN } = await import("./test-world");
const { listReports, PAGE_SIZE } = await import("./list-reports");
const { listLatest, listTopics } = await import("./front-page");
const { listFeed } = await import("@/lib/exports/queries/list-feed");
const { readAddressPart } = await import("./list-addresses");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");

const at = (rank: number): Viewer => ({ kind: "rank", rank, signedIn: rank > 0 });
let world: Awaited<ReturnType<typeof seedWorld>>;

beforeAll(async () => {
  world = await seedWorld();
  await publish(world, {
    title: "Passing mention",
    tags: ["policy"],
    parts: [
      { access: "public", words: "openly readable" },
      { access: "subscriber", words: "lockedcanary", entityId: world.entities.subscriber },
    ],
  });
  await publish(world, { title: "Open one", parts: [{ access: "public", words: "all of it" }] });
});

const list = async (viewer: Viewer, address: Record<string, string> = {}) =>
  listReports(viewer, ListReports.parse(address));
const reportAddresses = async () =>
  (await readAddressPart(ANONYMOUS, { kind: "reports", part: 1, size: 1000 }).next()).value;
const slugs = ({ items }: ReportList) => items.map((item) => item.slug);

/** Reads a list from beginning to end. */
async function walk(way: "older" | "newer", start: Record<string, string>): Promise<string[]> {
  const pages: string[][] = [];
  let address: Record<string, string> | null = start;
  while (address) {
    const page = await list(ANONYMOUS, address);
    expect(page.items.length).toBeLessThanOrEqual(PAGE_SIZE);
    pages.push(slugs(page));
    const cursor: string | null = page[way];
    const { before: _, after: __, ...filter } = start;
    address = cursor === null ? null : { ...filter, [way === "older" ? "before" : "after"]: cursor };
  }
  return (way === "older" ? pages : pages.reverse()).flat();
}

describe("listReports", () => {
  it("lists by tag and by what a report is about, for everyone", async () => {
    expect(slugs(await list(ANONYMOUS, { tag: "policy" }))).toEqual(["passing-mention"]);
    expect(slugs(await list(ANONYMOUS, { entity: "entity-subject" })).sort()).toEqual([
      "open-one",
      "passing-mention",
    ]);
    expect(slugs(await list(ANONYMOUS, { tag: "unheard-of" }))).toEqual([]);
    expect((await list(ANONYMOUS, { entity: "unheard-of" })).items).toEqual([]);
  });

  it("lists a passing mention only for those who may read its block", async () => {
    expect(slugs(await list(ANONYMOUS, { entity: "entity-subscriber" }))).toEqual([]);
    expect(slugs(await list(at(19), { entity: "entity-subscriber" }))).toEqual([]);
    expect(slugs(await list(at(20), { entity: "entity-subscriber" }))).toEqual(["passing-mention"]);
  });

  it("never contains a locked word: not in lists, home, feed or sitemap", async () => {
    const answers = [
      await list(at(STAFF_RANK)),
      await listLatest(at(STAFF_RANK), 9),
      await listTopics(at(STAFF_RANK), 9),
      await listFeed(ANONYMOUS, 30),
      await reportAddresses(),
    ];
    expect(JSON.stringify(answers)).not.toContain("lockedcanary");
    expect(JSON.stringify(answers)).toContain("openly readable");
    expect(JSON.stringify(await listFeed(at(20), 30))).toContain("lockedcanary");
  });

  it("names the tier of what is not for everyone", async () => {
    const { items } = await list(ANONYMOUS);
    expect(Object.fromEntries(items.map((item) => [item.slug, item.level]))).toMatchObject({
      "passing-mention": "Subscriber",
      "open-one": null,
    });
  });

  it("forgets a withdrawn report at once", async () => {
    const gone = await publish(world, {
      title: "Soon gone",
      tags: ["short-lived"],
      parts: [{ access: "public", words: "w" }],
    });
    await withdrawReport(OPERATOR, { reportId: gone.reportId, reason: "wrong" }, ORIGIN);
    const answers = [
      await list(ANONYMOUS),
      await list(at(STAFF_RANK), { tag: "short-lived" }),
      await listLatest(ANONYMOUS, 100),
      await listTopics(ANONYMOUS, 100),
      await listFeed(ANONYMOUS, 100),
      await reportAddresses(),
    ];
    expect(JSON.stringify(answers)).not.toMatch(/soon-gone|short-lived/);
  });

  it("pages through any set of dates, equal ones too, without gaps or doubles, both ways", async () => {
    const { reportId } = await publish(world, { title: "Model", parts: [{ access: "public", words: "w" }] });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 70 }),
        async (days) => {
          await copies(reportId, days);
          const rows = await selectRows(db, "test-slugs", z.strictObject({ slug: z.string() }))`
          SELECT "slug" FROM "Report" WHERE "currentVersionId" IS NOT NULL ORDER BY "publishedAt" DESC, "id" DESC`;
          const all = rows.map((row) => row.slug);
          expect(await walk("older", {})).toEqual(all);
          const last = await db.report.findFirstOrThrow({
            where: { slug: all.at(-1) ?? "" },
            select: { id: true, publishedAt: true },
          });
          // From the far end back: everything but the position itself.
          const end = `${last.publishedAt?.getTime()}.${last.id}`;
          expect(await walk("newer", { after: end })).toEqual(all.slice(0, -1));
          // Both ways of finding a tag: full pages from the nearest reports, the last page by collecting all.
          const tagged = await selectRows(db, "test-slugs", z.strictObject({ slug: z.string() }))`
          SELECT r."slug" FROM "Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
          WHERE v."tags" @> ARRAY['often'] ORDER BY r."publishedAt" DESC, r."id" DESC`;
          expect(await walk("older", { tag: "often" })).toEqual(tagged.map((row) => row.slug));
        },
      ),
      { numRuns: 12 },
    );
  });
});

/** More reports, each with a version, on the given days; a few more with each call. */
async function copies(reportId: string, days: readonly number[]): Promise<void> {
  await db.$executeRaw`
    WITH model AS (SELECT * FROM "ReportVersion" WHERE "reportId" = ${reportId}::uuid),
    day AS (SELECT gen_random_uuid() AS "id", d, gen_random_uuid() AS "versionId" FROM unnest(${[...days]}::int[]) d),
    report AS (
      INSERT INTO "Report" ("id", "slug", "publishedAt", "updatedAt")
      SELECT "id", 'copy-' || "id", timestamptz '2020-01-01' + d * interval '1 day', now() FROM day RETURNING "id"
    )
    INSERT INTO "ReportVersion" ("id", "reportId", "number", "kind", "title", "standfirst", "offer", "tags", "publishedAt", "publicExcerpt", "publicWords", "fullRank", "hash")
    SELECT day."versionId", report."id", 1, 'published', 'Copy', '', '',
      CASE WHEN day.d % 2 = 0 THEN ARRAY['often'] ELSE '{}'::text[] END, now(), '', 0, 0, model."hash"
    FROM model, report JOIN day ON day."id" = report."id"`;
  await db.$executeRaw`
    UPDATE "Report" r SET "currentVersionId" = v."id" FROM "ReportVersion" v
    WHERE v."reportId" = r."id" AND r."slug" LIKE 'copy-%' AND r."currentVersionId" IS NULL`;
}

describe("the address of the list", () => {
  it("drops unknown parameters and refuses malformed or repeated ones", () => {
    expect(ListReports.parse({ sort: "secret", "filter[blocks]": "x" })).toEqual({});
    const bad: unknown[] = [
      { tag: "Not A Tag" },
      { tag: ["a", "b"] },
      { entity: { contains: "x" } },
      { before: "garbage" },
      { before: "999999999999999.00000000-0000-0000-0000-000000000000" },
      { before: "1.00000000-0000-0000-0000-000000000000", after: "1.00000000-0000-0000-0000-000000000000" },
    ];
    for (const address of bad)
      expect(ListReports.safeParse(address).success, JSON.stringify(address)).toBe(false);
  });
});
