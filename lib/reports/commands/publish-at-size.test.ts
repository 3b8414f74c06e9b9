import pg from "pg";
import { beforeAll, expect, it } from "vitest";
import { OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { plansOf } from "@/lib/db/test-plans";

const database = await openTestDatabase();
const { ORIGIN, publish, seedWorld } = await import("../queries/test-world");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");

const REPORTS = 4_000;
/** More than one report has of anything here. */
const FEW = 60;
let world: Awaited<ReturnType<typeof seedWorld>>;

/** As many reports as an old publication has, each with a version, a sentence, a mention and a claim. */
beforeAll(async () => {
  world = await seedWorld();
  const { reportId } = await publish(world, {
    title: "Model",
    parts: [{ access: "public", words: "open", entityId: world.entities.public }],
  });
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const id = (prefix: string) => `md5('${prefix}' || i)::uuid`;
  await owner.query(`SET session_replication_role = replica;
    INSERT INTO "Report" ("id", "slug", "currentVersionId", "publishedAt", "updatedAt")
      SELECT ${id("r")}, 'copy-' || i, ${id("v")}, timestamptz '2020-01-01' + i * interval '1 hour', now() FROM generate_series(1, ${REPORTS}) i;
    INSERT INTO "ReportVersion" ("id", "reportId", "number", "kind", "title", "standfirst", "offer", "tags", "publishedAt", "publicExcerpt", "publicWords", "fullRank", "hash")
      SELECT ${id("v")}, ${id("r")}, 1, 'published', 'Copy', '', '', '{}', now(), '', 0, 0, 'x' FROM generate_series(1, ${REPORTS}) i;
    INSERT INTO "Mention" ("id", "versionId", "reportId", "segmentId", "minRank", "blockId", "start", "end", "entityId", "context")
      SELECT gen_random_uuid(), ${id("v")}, ${id("r")}, m."segmentId", m."minRank", m."blockId", m."start", m."end", m."entityId", m."context"
      FROM generate_series(1, ${REPORTS}) i, "Mention" m WHERE m."reportId" = '${reportId}';
    INSERT INTO "SentenceHash" ("versionId", "position", "reportId", "blockId", "hash")
      SELECT ${id("v")}, 0, ${id("r")}, 'b', md5(i::text) FROM generate_series(1, ${REPORTS}) i;
    INSERT INTO "Claim" ("id", "quote", "subjectId", "predicate", "statement")
      SELECT ${id("c")}, 'words', '${world.subjectId}', 'statement', 'So it is' FROM generate_series(1, ${REPORTS}) i;
    INSERT INTO "VersionClaim" ("id", "versionId", "reportId", "segmentId", "minRank", "blockId", "start", "end", "position", "claimId", "sentence")
      SELECT gen_random_uuid(), ${id("v")}, ${id("r")}, m."segmentId", 0, 'b', 0, 1, 0, ${id("c")}, 'words'
      FROM generate_series(1, ${REPORTS}) i, "Mention" m WHERE m."reportId" = '${reportId}';
    ANALYZE`);
  await owner.end();
});

it("publishing and withdrawing read the rows of one report, however many there are", async () => {
  const plans = await plansOf(database.ownerUrl, async () => {
    const { reportId } = await publish(world, {
      title: "One more",
      parts: [{ access: "public", words: "other words", entityId: world.entities.public }],
    });
    await withdrawReport(OPERATOR, { reportId, reason: "It was a trial" }, ORIGIN);
  });
  expect(plans.length).toBeGreaterThan(20);
  const far = plans.flatMap(({ text, rows }) =>
    [...rows].flatMap(([table, read]) => (read > FEW ? [`${read} of ${table}: ${text}`] : [])),
  );
  expect(far).toEqual([]);
});
