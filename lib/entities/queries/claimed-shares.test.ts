import { expect, it } from "vitest";
import type { Viewer } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { quoteHash } from "../relationships/prove";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { publish, seedWorld } = await import("@/lib/reports/queries/test-world");
const { makeClaim, makeSource, publishClaims } = await import("@/lib/evidence/queries/test-claims");
const { refreshProofs } = await import("../commands/relationships/refresh-proofs");
const { readEntity } = await import("./read-entity");

const MEMBER: Viewer = { kind: "rank", rank: 20, signedIn: true };
const SENTENCE = "The subscriber one owns 40% of the public one.";

it("a share that is claimed as well is shown with its relationship to those who may read both", async () => {
  const world = await seedWorld();
  const { reportId } = await publish(world, {
    title: "Who owns what",
    parts: [{ access: "subscriber", words: SENTENCE }],
  });
  const { blockId } = await db.block.findFirstOrThrow({ select: { blockId: true } });
  const [fromId = "", toId = ""] = [world.entities.subscriber, world.entities.public];
  const evidence = { blockId, start: 0, end: SENTENCE.length, quoteHash: quoteHash(SENTENCE) };
  const facts = { kind: "owns", sharePercent: 40, confidence: "high" as const };
  await db.relationship.create({ data: { fromId, toId, ...facts, evidence: { create: evidence } } });
  await db.$transaction((tx) => refreshProofs(tx, reportId));

  const quote = "Of the public one the subscriber one holds 41%.";
  const sourceId = await makeSource("shares", "B");
  const share = { predicate: "ownership-share", value: 41, unit: "%" };
  const claimId = await makeClaim({ quote, subjectId: fromId, sourceId, ...share });
  await db.claim.update({ where: { id: claimId }, data: { objectId: toId } });
  const part = { access: "professional", words: quote, claimIds: [claimId] };
  await publishClaims(world, "A claimed share", [part]);

  const claimed = async (viewer: Viewer) => {
    const page = await readEntity(viewer, "entity-public");
    return page.kind === "entity"
      ? page.relationships.map(({ claims }) => claims.map(({ claim }) => claim.value?.value))
      : null;
  };
  expect(await claimed(MEMBER)).toEqual([[]]);
  expect(await claimed({ ...MEMBER, rank: 30 })).toEqual([[41]]);
});
