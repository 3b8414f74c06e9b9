import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { OPERATOR } from "@/lib/access/types";
import type { Reliability } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { openTestDatabase } from "@/lib/db/test-database";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { countQueries } = await import("@/lib/db/query-count");
const { sealFacts } = await import("@/lib/audit/commands/seal-facts");
const { ORIGIN, seedWorld } = await import("@/lib/reports/queries/test-world");
const { verifyPublications } = await import("@/lib/verify/queries/verify-publications");
const { deskSource } = await import("../../queries/sources/desk-source");
const { makeClaim, makeSource, publishClaims } = await import("../../queries/test-claims");
const { editSource } = await import("./edit-source");
const { gradeSource } = await import("./grade-source");
const { AT_ONCE } = await import("./lock-source");
const { runReissue } = await import("./run-reissue");

const REPORTS = AT_ONCE + 2;
let quiet = "";
let busy = "";

beforeAll(async () => {
  const world = await seedWorld();
  quiet = await makeSource("quiet", "B");
  busy = await makeSource("busy", "B", "owned");
  const carry = async (sourceId: string, title: string) => {
    const id = await makeClaim({ quote: title, subjectId: world.subjectId, sourceId });
    await publishClaims(world, title, [{ access: "public", words: title, claimIds: [id] }]);
  };
  for (let n = 0; n < REPORTS; n += 1) await carry(busy, `Busy ${n}`);
  await carry(quiet, "Quiet");
  await db.sourceGrading.createMany({
    data: [quiet, busy].map((sourceId) => ({
      sourceId,
      reliability: "B",
      rationale: "As it was",
      downgrade: false,
    })),
  });
  await sealFacts(ORIGIN, { again: true });
});

const grade = (sourceId: string, reliability: Reliability) =>
  gradeSource(OPERATOR, { sourceId, reliability, rationale: `It is ${reliability}` }, ORIGIN);
/** The number of disclaimers that say so about the source, counting the newest of each report. */
const saying = async (reliability: Reliability) => {
  const [{ reports } = { reports: -1 }] = await selectRows(
    db,
    "test-disclaimers-saying",
    z.strictObject({ reports: z.int() }),
  )`
    SELECT count(*)::int AS "reports" FROM (
      SELECT DISTINCT ON ("versionId") "id" FROM "Disclaimer" ORDER BY "versionId", "number" DESC) newest
    JOIN "DisclaimerItem" i ON i."disclaimerId" = newest."id"
    WHERE i."sourceId" = ${busy}::uuid AND i."reliability"::text = ${reliability}`;
  return reports;
};
const runOf = () => db.disclaimerRun.findFirstOrThrow({ orderBy: { startedAt: "desc" } });
const reissuing = async () => (await deskSource(OPERATOR, busy)).reissuing;

it("reissues the disclaimers of few reports with the act itself", async () => {
  const before = await db.disclaimer.count();
  expect(await grade(quiet, "D")).toMatchObject({ claims: 1, following: 0 });
  expect([await db.disclaimer.count(), await db.disclaimerRun.count()]).toEqual([before + 1, 0]);
});

it("grades a busy source in few statements, its claims at once and its reports later", async () => {
  const before = await db.disclaimer.count();
  const { result, queries } = await countQueries(() => grade(busy, "C"));
  expect(result).toEqual({ downgrade: true, claims: REPORTS, following: REPORTS });
  expect(queries).toBeLessThan(30);
  expect(await db.claim.count({ where: { sourceId: busy, reliability: "C" } })).toBe(REPORTS);
  expect(await db.disclaimer.count()).toBe(before);
  expect(await reissuing()).toEqual({ done: 0, reports: REPORTS });
});

it("resumes where it was interrupted, and reports its progress", async () => {
  const { id } = await runOf();
  const before = await db.disclaimer.count();
  expect(await runReissue(id, ORIGIN, 5)).toBe(true);
  expect([await reissuing(), await saying("C")]).toEqual([{ done: 5, reports: REPORTS }, 5]);
  expect(await runReissue(id, ORIGIN)).toBe(false);
  expect([await reissuing(), await saying("C")]).toEqual([null, REPORTS]);
  expect(await runReissue(id, ORIGIN)).toBe(false);
  expect(await db.disclaimer.count()).toBe(before + REPORTS);
  expect(await runOf()).toMatchObject({ done: REPORTS });
  expect((await verifyPublications(OPERATOR, {})).broken).toBeNull();
});

it("is replaced by the run of a later act", async () => {
  await grade(busy, "D");
  const { id: earlier } = await runOf();
  const { revision, name } = await db.source.findUniqueOrThrow({ where: { id: busy } });
  await editSource(OPERATOR, { sourceId: busy, revision, name, stateAffiliation: "none" }, ORIGIN);
  expect(await runReissue(earlier, ORIGIN)).toBe(false);
  expect(await saying("D")).toBe(0);
  expect(await runReissue((await runOf()).id, ORIGIN)).toBe(false);
  expect(await saying("D")).toBe(REPORTS);
});

it("reissues none twice when two workers run the job", async () => {
  await grade(busy, "E");
  const before = await db.disclaimer.count();
  const { id } = await runOf();
  await Promise.all([runReissue(id, ORIGIN), runReissue(id, ORIGIN)]);
  await runReissue(id, ORIGIN);
  expect([await saying("E"), await db.disclaimer.count()]).toEqual([REPORTS, before + REPORTS]);
});
