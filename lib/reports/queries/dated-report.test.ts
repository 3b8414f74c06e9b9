import { expect, it } from "vitest";
import { reportJsonLd } from "@/components/report/json-ld";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { cslItem } from "@/lib/exports/citation/csl-item";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { saveDraft } = await import("../commands/save-draft");
const { publishReport } = await import("@/lib/publishing/commands/publish-report");
const { DRAFT_COLUMNS, draftContent } = await import("../draft-columns");
const { entityTimeline } = await import("@/lib/entities/queries/entity-timeline");
const { readReport } = await import("./read-report");
const { readAddressPart } = await import("./list-addresses");
const { listFeed } = await import("@/lib/exports/queries/list-feed");
const { findNeighbours } = await import("./neighbours");
const { ORIGIN, publish, seedWorld } = await import("./test-world");

const world = await seedWorld();
const parts = [{ access: "public", words: "One sentence about it." }];
const at = new Date("2026-11-29T18:01:19.000Z");

it("follows the log everywhere, and shows the other date with its reason", async () => {
  const dated = { on: "2025-03-01", reason: "First published in a letter to clients" };
  const { slug } = await publish(world, {
    title: "We called it first",
    parts,
    dated,
    publishedAt: at.toISOString(),
  });
  const page = await readReport(ANONYMOUS, slug);
  if (page.kind !== "report") throw new Error("unreachable");
  const { head, body } = page;
  expect(head).toMatchObject({ publishedAt: at, updatedAt: at, dated });
  expect(head.history[0]?.publishedAt).toMatch(/^2026-11-29T18:01:19/);
  expect((await listFeed(ANONYMOUS, 5))[0]?.publishedAt).toEqual(at);
  const addresses = await readAddressPart(ANONYMOUS, { kind: "reports", part: 1, size: 10 }).next();
  expect(addresses.value).toEqual([{ slug, updatedAt: at }]);
  const site = "https://example.com";
  expect(
    reportJsonLd({
      head,
      body,
      publisher: { name: "Desk", url: site },
      language: "en",
      address: site,
      picture: site,
    }),
  ).toMatchObject({
    datePublished: at.toISOString(),
    dateModified: at.toISOString(),
    dateCreated: "2025-03-01",
    author: [{ "@type": "Person", name: "Ann", url: `${site}/authors/ann` }],
  });
  expect(cslItem(head, { publisher: "Desk", address: site, read: at })).toMatchObject({
    issued: { "date-parts": [[2026, 11, 29]] },
    "original-date": { "date-parts": [[2025, 3, 1]] },
    note: expect.stringMatching(/Dated 2025-03-01$/),
  });
  expect(await entityTimeline(ANONYMOUS, [world.subjectId], "2025-06-01", null)).toEqual([]);
  const then = await entityTimeline(ANONYMOUS, [world.subjectId], "2026-11-29", null);
  expect(then.map((row) => row.at)).toEqual([at]);
});

it("is not published without a reason for the date", async () => {
  const { reportId } = await publish(world, { title: "Dated later", parts });
  const { revision, ...columns } = await db.draft.findUniqueOrThrow({
    where: { reportId },
    select: { revision: true, ...DRAFT_COLUMNS },
  });
  const content = { ...draftContent(columns), publishedAt: "2025-03-01T00:00:00.000Z", dateReason: "" };
  await saveDraft(OPERATOR, { reportId, basedOn: revision, kind: "saved", content });
  const reason = "Another date";
  await expect(publishReport(OPERATOR, { reportId, reason }, ORIGIN)).rejects.toMatchObject({
    report: { rules: [expect.objectContaining({ id: "date-without-reason" })] },
  });
});

it("relates reports by subjects and tags, later ones too", async () => {
  const of = (title: string, tags: string[], day: string) =>
    publish(world, { title, parts, tags, subjectIds: [], publishedAt: `${day}T08:00:00Z` });
  const early = await of("Early", ["magnets-abroad", "oxides"], "2024-06-09");
  await of("Later", ["magnets-abroad"], "2024-08-11");
  await of("Latest", ["magnets-abroad", "oxides"], "2024-09-08");
  await of("Between", ["oxides"], "2024-07-14");
  const { related, next } = await findNeighbours(ANONYMOUS, early.slug);
  expect(related.map(({ slug }) => slug)).toEqual(["latest", "later", "between"]);
  expect(next?.slug).toBe("between");
});
