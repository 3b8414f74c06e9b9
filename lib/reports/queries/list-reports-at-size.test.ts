import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { ANONYMOUS, OPERATOR, type Viewer } from "@/lib/access/types";
import { selectRows } from "@/lib/db/rows";
import { openTestDatabase } from "@/lib/db/test-database";
import { plansOf } from "@/lib/db/test-plans";
import { ListReports } from "../list-query";

const database = await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { mergeEntities } = await import("@/lib/entities/commands/merging/merge-entities");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { listReports, PAGE_SIZE } = await import("./list-reports");
const { ORIGIN, publish, seedWorld } = await import("./test-world");

const REPORTS = 3_000;
const READER: Viewer = { kind: "rank", rank: 20, signedIn: true };
let world: Awaited<ReturnType<typeof seedWorld>>;

/** Copies of a report that names the entity `public` for everyone and `subscriber` for members. */
beforeAll(async () => {
  world = await seedWorld();
  const { reportId } = await publish(world, {
    title: "Model",
    parts: [
      { access: "public", words: "open", entityId: world.entities.public },
      { access: "subscriber", words: "locked", entityId: world.entities.subscriber },
    ],
  });
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const id = (prefix: string) => `md5('${prefix}' || i)::uuid`;
  await owner.query(`
    INSERT INTO "Report" ("id", "slug", "publishedAt", "updatedAt")
      SELECT ${id("r")}, 'copy-' || i, timestamptz '2020-01-01' + i / 2 * interval '1 hour', now() FROM generate_series(1, ${REPORTS}) i;
    INSERT INTO "ReportVersion" ("id", "reportId", "number", "kind", "title", "standfirst", "offer", "tags", "publishedAt", "publicExcerpt", "publicWords", "fullRank", "hash")
      SELECT ${id("v")}, ${id("r")}, 1, 'published', 'Copy', '', '', CASE WHEN i % 7 = 0 THEN '{seventh}' ELSE '{}' END::text[], now(), '', 0, 0, 'x'
      FROM generate_series(1, ${REPORTS}) i;
    INSERT INTO "Mention" ("id", "versionId", "reportId", "segmentId", "minRank", "blockId", "start", "end", "entityId", "context")
      SELECT gen_random_uuid(), ${id("v")}, ${id("r")}, m."segmentId", m."minRank", m."blockId", m."start", m."end", m."entityId", m."context"
      FROM generate_series(1, ${REPORTS}) i, "Mention" m WHERE m."reportId" = '${reportId}';
    UPDATE "Report" r SET "currentVersionId" = v."id" FROM "ReportVersion" v WHERE v."reportId" = r."id" AND r."slug" LIKE 'copy-%';
    ANALYZE`);
  await owner.end();
});

const list = (viewer: Viewer, address: object) => listReports(viewer, ListReports.parse(address));

describe("the reports of an entity that very many name", () => {
  it.each([{}, { before: "1577950000000.00000000-0000-0000-0000-000000000000" }, { tag: "seventh" }])(
    "are read as far as a page goes: %j",
    async (more) => {
      const plans = await plansOf(database.ownerUrl, () =>
        list(ANONYMOUS, { entity: "entity-public", ...more }),
      );
      expect(plans).toHaveLength(2);
      const page = PAGE_SIZE + 1;
      const [, plan] = plans;
      expect(plan?.rows.get("Mention") ?? 0).toBe(0);
      // Every seventh has the tag.
      const looked = "tag" in more ? 8 * page : page;
      expect(plan?.rows.get("EntityListing")).toBeLessThanOrEqual(looked);
      expect(plan?.rows.get("Report")).toBeLessThanOrEqual(looked + page);
      expect(plan?.indexes).toContain("EntityListing_entityId_about_publishedAt_reportId_minRank_idx");
    },
  );

  it("are those given by the mentions of current versions, page by page, for each reader", async () => {
    for (const [viewer, entity] of [
      [ANONYMOUS, "entity-public"],
      [READER, "entity-subscriber"],
    ] as const) {
      const found: string[] = [];
      for (let address: object | null = { entity, tag: "seventh" }; address; ) {
        const page: Awaited<ReturnType<typeof list>> = await list(viewer, address);
        found.push(...page.items.map(({ slug }) => slug));
        address = page.older === null ? null : { entity, tag: "seventh", before: page.older };
      }
      const rows = await selectRows(db, "test-slugs", z.strictObject({ slug: z.string() }))`
        SELECT r."slug" FROM "Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
        WHERE 'seventh' = ANY(v."tags") ORDER BY r."publishedAt" DESC, r."id" DESC`;
      expect(found).toEqual(rows.map(({ slug }) => slug));
    }
    expect((await list(ANONYMOUS, { entity: "entity-subscriber" })).items).toEqual([]);
  });

  it("lists a report once under an entity merged with another that it also names", async () => {
    const { subscriber: fromId = "", public: intoId = "" } = world.entities;
    const intent = { fromId, intoId, reason: "One" };
    await mergeEntities(OPERATOR, intent, ORIGIN);
    const { items } = await list(READER, { entity: "entity-public" });
    expect(new Set(items.map(({ slug }) => slug)).size).toBe(PAGE_SIZE);
  });

  it("lists no withdrawn report, and none under an entity its later version no longer names", async () => {
    const { reportId } = await db.report
      .findUniqueOrThrow({ where: { slug: "model" }, select: { id: true } })
      .then(({ id }) => ({ reportId: id }));
    expect(await db.entityListing.count({ where: { reportId } })).toBe(3);
    await withdrawReport(OPERATOR, { reportId, reason: "wrong" }, ORIGIN);
    expect(await db.entityListing.count({ where: { reportId } })).toBe(0);
  });
});
