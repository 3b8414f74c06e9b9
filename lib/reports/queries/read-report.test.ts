import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR, STAFF_RANK, type Viewer } from "@/lib/access/types";
import { countQueries } from "@/lib/db/query-count";
import { openTestDatabase } from "@/lib/db/test-database";
import { NotFound } from "@/lib/errors";
import type { ReportPage } from "../types";

await openTestDatabase();
const { seedWorld, publish, ORIGIN } = await import("./test-world");
const { readReport } = await import("./read-report");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { changeSlug } = await import("../commands/change-slug");
const { createDraft } = await import("../commands/create-draft");

const at = (rank: number): Viewer => ({ kind: "rank", rank, signedIn: rank > 0 });
const LEVELS = { public: 0, registered: 10, subscriber: 20, professional: 30 } as const;
const canary = (level: string) => `canary${level}zebra`;

let world: Awaited<ReturnType<typeof seedWorld>>;
let slug: string;

beforeAll(async () => {
  world = await seedWorld();
  ({ slug } = await publish(world, {
    title: "Layers",
    parts: Object.keys(LEVELS).map((access) => ({
      access,
      words: `${canary(access)} is here`,
      entityId: world.entities[access] ?? null,
    })),
  }));
});

async function report(viewer: Viewer, of = slug): Promise<Extract<ReportPage, { kind: "report" }>> {
  const page = await readReport(viewer, of);
  if (page.kind !== "report") throw new Error(page.kind);
  return page;
}

describe("readReport", () => {
  it.each([0, 5, 10, 19, 20, 29, 30, STAFF_RANK])(
    "selects for rank %i what it opens and nothing else",
    async (rank) => {
      const all = JSON.stringify(await report(at(rank)));
      for (const [level, minRank] of Object.entries(LEVELS)) {
        expect(all.includes(canary(level)), level).toBe(minRank <= rank);
        // An entity named only in locked text has no card.
        expect(all.includes(`entity-${level}`), level).toBe(minRank <= rank);
      }
    },
  );

  it("offers the tier that opens the rest, and the one that opens something, if different", async () => {
    const { offer } = await report(ANONYMOUS);
    expect([offer?.full?.slug, offer?.first?.slug]).toEqual(["professional", "registered"]);
    expect((await report(at(20))).offer).toMatchObject({ full: { slug: "professional" }, first: null });
    expect((await report(at(30))).offer).toBeNull();
  });

  it("shows at each wall its own teaser, and none at a later wall without one", async () => {
    const parts = [
      { access: "public", words: "open" },
      { access: "registered", words: "first" },
      { access: "subscriber", words: "second", offer: "Five questions" },
      { access: "professional", words: "third" },
    ];
    const published = await publish(world, { title: "Walls", parts });
    const said = async (viewer: Viewer) => (await report(viewer, published.slug)).offer?.words;
    expect([await said(ANONYMOUS), await said(at(10)), await said(at(20)), await said(at(30))]).toEqual([
      "What is inside",
      "Five questions",
      "",
      undefined,
    ]);
  });

  it("shows a visitor the same whatever and however much is locked", async () => {
    const short = await publish(world, {
      title: "Twin",
      parts: [
        { access: "public", words: "open" },
        { access: "subscriber", words: "x" },
      ],
    });
    const long = await publish(world, {
      title: "Twin",
      parts: [
        { access: "public", words: "open" },
        ...Array.from({ length: 5 }, () => ({ access: "subscriber", words: "much longer ".repeat(50) })),
      ],
    });
    const masked = async (of: string) => {
      const { body, offer } = await report(ANONYMOUS, of);
      return JSON.stringify({ body, offer }).replaceAll(/"id":"[^"]+"/g, "");
    };
    expect(await masked(short.slug)).toBe(await masked(long.slug));
  });

  it("marks as public only the cards of entities that the public part names", async () => {
    const { body } = await report(at(STAFF_RANK));
    expect(Object.fromEntries(body.cards.map((card) => [card.slug, card.public]))).toEqual({
      "entity-public": true,
      "entity-registered": false,
      "entity-subscriber": false,
      "entity-professional": false,
    });
  });

  it("runs two statements", async () => {
    const { queries } = await countQueries(() => report(at(20)));
    expect(queries).toBe(2);
  });

  it("returns authors, subjects, tags, dates and the log of versions", async () => {
    const first = await publish(world, { title: "Revised", parts: [{ access: "public", words: "one" }] });
    await publish(world, {
      reportId: first.reportId,
      title: "Revised",
      kind: "corrected",
      reason: "A number was wrong",
      parts: [{ access: "public", words: "two" }],
    });
    const { head } = await report(ANONYMOUS, first.slug);
    expect(head).toMatchObject({
      number: 2,
      authors: [{ name: "Ann" }],
      subjects: [{ slug: "entity-subject", names: [{ lang: "en", value: "Subject Corp" }] }],
      tags: ["magnets"],
      restricted: false,
    });
    expect(head.history.map(({ number, kind, reason }) => ({ number, kind, reason }))).toEqual([
      { number: 2, kind: "corrected", reason: "A number was wrong" },
      { number: 1, kind: "published", reason: null },
    ]);
    expect(head.updatedAt.getTime()).toBeGreaterThanOrEqual(head.publishedAt.getTime());
  });

  it("shows the title and reason of a withdrawn report, and its text only to staff", async () => {
    const gone = await publish(world, { title: "Gone", parts: [{ access: "public", words: "oncepublic" }] });
    await withdrawReport(OPERATOR, { reportId: gone.reportId, reason: "It was wrong" }, ORIGIN);
    for (const viewer of [ANONYMOUS, at(30)]) {
      const page = await readReport(viewer, gone.slug);
      expect(page).toMatchObject({
        kind: "withdrawn",
        reason: "It was wrong",
        head: { title: "Gone" },
        body: null,
      });
      expect(JSON.stringify(page)).not.toContain("oncepublic");
    }
    expect(JSON.stringify(await readReport(at(STAFF_RANK), gone.slug))).toContain("oncepublic");
  });

  it("redirects from an older slug to the current one", async () => {
    const moved = await publish(world, { title: "Moving", parts: [{ access: "public", words: "w" }] });
    await changeSlug(OPERATOR, { reportId: moved.reportId, slug: "moved-here" }, ORIGIN);
    expect(await readReport(ANONYMOUS, moved.slug)).toEqual({ kind: "moved", slug: "moved-here" });
    expect((await report(ANONYMOUS, "moved-here")).head.title).toBe("Moving");
  });

  it("finds nothing for unknown and malformed slugs and for drafts, for any viewer", async () => {
    const draft = await createDraft(OPERATOR, { title: "Only a draft" }, ORIGIN);
    for (const of of ["nowhere", "No Slug", "", "a".repeat(300), randomUUID(), draft.slug]) {
      for (const viewer of [ANONYMOUS, at(STAFF_RANK)]) {
        await expect(readReport(viewer, of)).rejects.toThrow(NotFound);
      }
    }
  });

  it("names neighbours by date and related reports by subject, never itself", async () => {
    const dated = async (title: string, day: number, subjectIds: string[]) =>
      publish(world, {
        title,
        subjectIds,
        tags: [`only-${day}`],
        publishedAt: new Date(Date.UTC(2001, 0, day)).toISOString(),
        parts: [{ access: "public", words: title }],
      });
    const { professional = "" } = world.entities;
    const one = await dated("Day one", 1, [professional]);
    const two = await dated("Day two", 2, [professional]);
    const three = await dated("Day three", 3, []);
    const { neighbours } = await report(ANONYMOUS, two.slug);
    expect(neighbours.previous?.slug).toBe(one.slug);
    expect(neighbours.next?.slug).toBe(three.slug);
    expect(neighbours.related.map((link) => link.slug)).toEqual([one.slug]);
  });
});
