import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR, type Viewer } from "@/lib/access/types";
import { countQueries } from "@/lib/db/query-count";
import { openTestDatabase } from "@/lib/db/test-database";
import { NotFound } from "@/lib/errors";
import { loadTestField } from "@/lib/packs/test-field";
import { ListEntities } from "../list-query";
import { quoteHash } from "../relationships/prove";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, publish, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { readEntity } = await import("./read-entity");
const { listEntities } = await import("./list-entities");
const { entitiesByName } = await import("@/lib/names/queries/entities-by-name");
const { refreshProofs } = await import("../commands/relationships/refresh-proofs");
const { createEntity } = await import("../commands/create-entity");

const SUBSCRIBER: Viewer = { kind: "rank", rank: 20, signedIn: true };
const SENTENCE = "The subscriber one owns 40% of the public one.";
let world: Awaited<ReturnType<typeof seedWorld>>;
let reportId: string;
let relationshipId: string;

beforeAll(async () => {
  world = await seedWorld();
  ({ reportId } = await publish(world, {
    title: "Who owns what",
    parts: [
      { access: "public", words: "The public one is here.", entityId: world.entities.public },
      { access: "subscriber", words: `Canary words. ${SENTENCE}`, entityId: world.entities.public },
    ],
  }));
  const block = await db.block.findFirstOrThrow({ where: { minRank: 20 }, select: { blockId: true } });
  const ends = { fromId: world.entities.subscriber ?? "", toId: world.entities.public ?? "" };
  ({ id: relationshipId } = await db.relationship.create({
    data: { ...ends, kind: "owns", sharePercent: 40, confidence: "high" },
    select: { id: true },
  }));
  await db.relationship.create({ data: { ...ends, kind: "supplies", confidence: "low" } });
  await db.relationshipEvidence.create({
    data: {
      relationshipId,
      blockId: block.blockId,
      start: 14,
      end: 14 + SENTENCE.length,
      quoteHash: quoteHash(SENTENCE),
    },
  });
  await refresh();
});

const refresh = () => db.$transaction((tx) => refreshProofs(tx, reportId));

async function entity(viewer: Viewer, slug: string) {
  const page = await readEntity(viewer, slug);
  if (page.kind !== "entity") throw new Error(page.kind);
  return page;
}
const kinds = async (viewer: Viewer) =>
  (await entity(viewer, "entity-public")).relationships.map(({ kind, proofs }) => [kind, proofs.length]);

describe("relationships", () => {
  it("are shown to anyone who may read a sentence that proves them", async () => {
    expect(await kinds(ANONYMOUS)).toEqual([]);
    expect(await kinds(SUBSCRIBER)).toEqual([["owns", 1]]);
    const { relationships } = await entity(SUBSCRIBER, "entity-public");
    expect(relationships[0]).toMatchObject({
      outgoing: false,
      sharePercent: 40,
      other: { slug: "entity-subscriber" },
      proofs: [{ sentence: SENTENCE, report: { slug: "who-owns-what" } }],
    });
  });

  it("are shown only to the desk without proof", async () => {
    expect(await kinds(OPERATOR)).toEqual([
      ["owns", 1],
      ["supplies", 0],
    ]);
  });

  it("follow their sentence when it moves, and disappear when it changes", async () => {
    const [evidence] = await db.relationshipEvidence.findMany();
    await db.relationshipEvidence.update({
      where: { id: evidence?.id ?? "" },
      data: { start: 3, end: 3 + SENTENCE.length },
    });
    await refresh();
    expect((await entity(SUBSCRIBER, "entity-public")).relationships[0]?.proofs[0]?.sentence).toBe(SENTENCE);
    await db.relationshipEvidence.update({
      where: { id: evidence?.id ?? "" },
      data: { quoteHash: quoteHash("Another.") },
    });
    await refresh();
    expect(await kinds(SUBSCRIBER)).toEqual([]);
    await db.relationshipEvidence.update({
      where: { id: evidence?.id ?? "" },
      data: { quoteHash: quoteHash(SENTENCE) },
    });
    await refresh();
  });
});

describe("reports", () => {
  it("about an entity are listed for everyone, mentions for those who may read them", async () => {
    const stranger = await entity(ANONYMOUS, "entity-public");
    expect(stranger.reports.mentioning).toMatchObject([
      { slug: "who-owns-what", mentions: [{ context: "The public one is here." }] },
    ]);
    expect(JSON.stringify(stranger)).not.toContain("Canary");
    const subscriber = await entity(SUBSCRIBER, "entity-public");
    expect(subscriber.reports.mentioning[0]?.mentions).toHaveLength(2);
    expect((await entity(ANONYMOUS, "entity-subject")).reports.about).toMatchObject([
      { slug: "who-owns-what" },
    ]);
  });

  it("that mention it only in locked words are left out", async () => {
    await publish(world, {
      title: "Behind the wall",
      parts: [
        { access: "public", words: "Nothing." },
        { access: "professional", words: "Locked canary.", entityId: world.entities.professional },
      ],
    });
    expect((await entity(SUBSCRIBER, "entity-professional")).reports.mentioning).toEqual([]);
    expect((await entity(OPERATOR, "entity-professional")).reports.mentioning).toHaveLength(1);
  });
});

describe("a merged entity", () => {
  it("redirects to the other, which has its names, reports and relationships", async () => {
    await db.entity.update({
      where: { slug: "entity-registered" },
      data: { mergedIntoId: world.entities.public ?? null },
    });
    expect(await readEntity(ANONYMOUS, "entity-registered")).toEqual({
      kind: "merged",
      slug: "entity-public",
    });
    const { entity: profile } = await entity(ANONYMOUS, "entity-public");
    expect(profile.names).toContainEqual(
      expect.objectContaining({ lang: "en", type: "alias", value: "The registered one" }),
    );
    expect(await entitiesByName(ANONYMOUS, "registered one", 5)).toMatchObject([
      { slug: "entity-public", matched: "The registered one" },
    ]);
  });

  it("is not found if it never existed", async () => {
    await expect(readEntity(ANONYMOUS, "unknown")).rejects.toBeInstanceOf(NotFound);
  });
});

describe("cost and limits", () => {
  it("asks six statements", async () => {
    const { queries } = await countQueries(() => readEntity(SUBSCRIBER, "entity-public"));
    expect(queries).toBe(6);
  });

  it("shows nothing of a withdrawn report", async () => {
    await withdrawReport(OPERATOR, { reportId, reason: "wrong" }, ORIGIN);
    const { relationships, reports } = await entity(SUBSCRIBER, "entity-public");
    expect([relationships, reports.about, reports.mentioning]).toEqual([[], [], []]);
  });
});

describe("the register", () => {
  const list = (query: object) => listEntities(ANONYMOUS, ListEntities.parse(query));

  beforeAll(async () => {
    await loadTestField();
    const common = { summary: "", confidence: "high" } as const;
    for (let number = 10; number < 80; number += 1) {
      await createEntity(
        OPERATOR,
        {
          ...common,
          slug: `place-${number}`,
          kind: "Place",
          country: number % 2 === 0 ? "CN" : "AU",
          names: [{ lang: "en", type: "primary", value: `Place ${number}` }],
        },
        ORIGIN,
      );
    }
    await createEntity(
      OPERATOR,
      {
        ...common,
        slug: "baotou",
        kind: "Place",
        country: "CN",
        stages: ["separation"],
        names: [
          { lang: "en", type: "primary", value: "Baotou" },
          { lang: "zh-Hans", type: "primary", value: "包头" },
        ],
      },
      ORIGIN,
    );
  });

  it("lists each of them once, by name", async () => {
    const first = await list({ kind: "Place" });
    const second = await list({ kind: "Place", after: first.next });
    const names = [...first.items, ...second.items].map(({ name }) => name);
    expect([first.total, names.length, second.next]).toEqual([71, 71, null]);
    expect(names).toEqual([...names].sort());
  });

  it("filters, and counts what each other choice would show", async () => {
    const { items, facets } = await list({ country: "CN", stage: "separation" });
    expect(items.map(({ slug }) => slug)).toEqual(["baotou"]);
    expect(facets.countries).toEqual([{ value: "CN", entities: 1 }]);
    expect(facets.stages).toEqual([{ value: "separation", entities: 1 }]);
    expect((await list({ q: "包头" })).items).toMatchObject([{ slug: "baotou", nameZh: "包头" }]);
    expect((await list({ q: "%" })).items).toEqual([]);
    expect((await list({ letter: "b" })).items).toHaveLength(1);
  });

  it("finds by a word, a misspelling and in Chinese", async () => {
    for (const q of ["Baotou steel", "baotuo", "包头", "在包头", "BAOTOU"]) {
      const [hit] = await entitiesByName(ANONYMOUS, q, 5);
      expect([q, hit?.slug]).toEqual([q, "baotou"]);
    }
  });
});
