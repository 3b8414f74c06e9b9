import { expect, it } from "vitest";
import { ANONYMOUS, type Viewer } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { quoteHash } from "../relationships/prove";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld } = await import("@/lib/reports/queries/test-world");
const { makeClaim, makeSource, publishClaims } = await import("@/lib/evidence/queries/test-claims");
const { refreshProofs } = await import("../commands/relationships/refresh-proofs");
const { readEntity } = await import("./read-entity");

const MEMBER: Viewer = { kind: "rank", rank: 20, signedIn: true };
const OPEN = "It owns 51% of the open one.";
const LOCKED = "As the register of quagga shows, it owns 51% of the open one.";

it("names the open place alone of what an open and a locked place say, to who may not read the other", async () => {
  const world = await seedWorld();
  const sourceId = await makeSource("paper", "C");
  const claim = await makeClaim({ quote: "Said twice", subjectId: world.subjectId, sourceId });
  const place = async (title: string, access: string, sentence: string, publishedAt: string) => {
    const part = { access, words: "Said twice", claimIds: [claim], after: ` ${sentence}` };
    const { reportId, versionId } = await publishClaims(world, title, [part], { publishedAt });
    const { blockId } = await db.block.findFirstOrThrow({ where: { versionId }, select: { blockId: true } });
    const evidence = { blockId, start: 11, end: 11 + sentence.length, quoteHash: quoteHash(sentence) };
    return { reportId, evidence };
  };
  const places = [
    await place("Open place", "public", OPEN, "2026-02-01T00:00:00.000Z"),
    await place("Locked place", "subscriber", LOCKED, "2026-02-02T00:00:00.000Z"),
  ];
  const ends = { fromId: world.subjectId, toId: world.entities.public ?? "" };
  const evidence = { create: places.map((one) => one.evidence) };
  const facts = { kind: "owns", sharePercent: 51, confidence: "high" as const };
  await db.relationship.create({ data: { ...ends, ...facts, evidence } });
  for (const { reportId } of places) await db.$transaction((tx) => refreshProofs(tx, reportId));

  const seen = async (viewer: Viewer) => {
    const page = await readEntity(viewer, "entity-subject", { day: null, before: null });
    if (page.kind !== "entity") throw new Error(page.kind);
    const edge = page.edges.find(({ sharePercent }) => sharePercent === 51);
    const said = page.claims.shown.find((one) => one.claim.id === claim);
    return {
      sentences: edge?.proofs.map(({ sentence }) => sentence),
      places: said?.places.map(({ report }) => report.title),
      whole: JSON.stringify(page),
    };
  };
  expect(await seen(MEMBER)).toMatchObject({
    sentences: [LOCKED, OPEN],
    places: ["Locked place", "Open place"],
  });
  const stranger = await seen(ANONYMOUS);
  expect(stranger).toMatchObject({ sentences: [OPEN], places: ["Open place"] });
  expect(stranger.whole).not.toContain("quagga");
});
