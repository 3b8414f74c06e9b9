import { beforeAll, expect, test } from "vitest";
import { ANONYMOUS } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { readCases } from "@/tests/cases/read-cases";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { runChecks } = await import("@/lib/checks/run-checks");
const { DRAFT_COLUMNS, draftContent } = await import("@/lib/reports/draft-columns");
const { readCheckInput } = await import("@/lib/checks/queries/read-check-input");
const { findNeighbours } = await import("@/lib/reports/queries/neighbours");
const { seed } = await import("./seed");

/** A document made up for the demonstration, to show a quotation with its translation; it exists nowhere else. */
const SPECIMEN = "lodestone-specimen";

beforeAll(() => seed(), 120_000);

test("every report is published, and no check finds anything in it", async () => {
  const drafts = await db.draft.findMany({
    select: { reportId: true, report: { select: { slug: true, publishedAt: true } }, ...DRAFT_COLUMNS },
  });
  expect(drafts).toHaveLength(8);
  const found = await Promise.all(
    drafts.map(async ({ reportId, report, ...columns }) => {
      expect(report.publishedAt).not.toBeNull();
      const content = draftContent(columns);
      const { rules } = runChecks(
        content,
        await readCheckInput(db, { reportId, slug: report.slug, content }),
      );
      return rules.flatMap(({ id, findings }) =>
        findings.map(({ before, words, after }) => `${report.slug}: ${id}: ${before}[${words}]${after}`),
      );
    }),
  );
  expect(found.flat()).toEqual([]);
});

test("every claim rests on a document that can be opened, with the place in it", async () => {
  const documents = await db.claimDocument.findMany({
    select: {
      locator: true,
      claim: { select: { quote: true } },
      document: { select: { url: true, source: { select: { slug: true } } } },
    },
  });
  expect(await db.claim.count({ where: { documents: { none: {} } } })).toBe(0);
  const dead = documents.filter(
    ({ locator, document: { url, source } }) =>
      locator === null || (url === null && source.slug !== SPECIMEN),
  );
  expect(dead.map(({ claim }) => claim.quote)).toEqual([]);
});

test("only the specimen keeps words of a document", async () => {
  const quoted = await db.claimDocument.findMany({
    where: { quote: { not: null } },
    select: { document: { select: { source: { select: { slug: true } } } } },
  });
  expect(quoted.map(({ document }) => document.source.slug)).toEqual([SPECIMEN]);
  expect(await db.relationshipDocument.count({ where: { quote: { not: null } } })).toBe(0);
});

test("every relationship that readers see rests on a document", async () => {
  const bare = await db.relationship.findMany({
    where: { minRank: { not: null }, documents: { none: {} } },
    select: { kind: true, from: { select: { slug: true } }, to: { select: { slug: true } } },
  });
  expect(bare.map(({ from, kind, to }) => `${from.slug} ${kind} ${to.slug}`)).toEqual([]);
});

test("a correction adds a version with its reason, and its new facts are known from its day on", async () => {
  const report = await db.report.findUniqueOrThrow({
    where: { slug: "six-founders-one-group" },
    select: {
      publishedAt: true,
      versions: { select: { kind: true, reason: true }, orderBy: { number: "asc" } },
    },
  });
  expect(report.versions).toMatchObject([
    { kind: "published", reason: null },
    { kind: "corrected", reason: expect.stringContaining("AUD 195 million") },
  ]);
  const { recordedAt } = await db.relationship.findFirstOrThrow({
    where: { kind: "owns", from: { slug: "shenghe-resources" }, to: { slug: "peak-rare-earths" } },
    select: { recordedAt: true },
  });
  expect(recordedAt).toEqual(new Date("2025-10-02T07:30:00Z"));
});

test.each(readCases("related"))("%s: %s", async (name = "", right) => {
  const [, kind, slug = ""] = /^(.+): (.+)$/.exec(name) ?? [];
  const { related, previous, next } = await findNeighbours(ANONYMOUS, slug);
  const found =
    kind === "related"
      ? related.map((report) => report.slug).join(", ")
      : [previous, next].map((report) => report?.slug ?? "none").join(" / ");
  expect(found).toBe(right);
});

test("readers discuss a report and a passage, one comment waits for a moderator, and a correction is requested", async () => {
  const threads = await db.thread.findMany({
    where: { NOT: { anchor: "topic" } },
    orderBy: { anchor: "asc" },
    select: { anchor: true, minRank: true, commentCount: true, comments: { select: { status: true } } },
  });
  expect(
    threads.map(({ comments, ...thread }) => ({
      ...thread,
      held: comments.filter(({ status }) => status === "held").length,
    })),
  ).toEqual([
    { anchor: "report", minRank: 0, commentCount: 2, held: 1 },
    { anchor: "block", minRank: 0, commentCount: 2, held: 0 },
  ]);
  const [request] = await db.correctionRequest.findMany({ select: { state: true, quote: true } });
  expect(request).toMatchObject({ state: "open" });
  expect(request?.quote).toContain("50,692 tonnes");
});
