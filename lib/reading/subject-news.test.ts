import { randomUUID } from "node:crypto";
import { subDays } from "date-fns";
import { expect, it } from "vitest";
import { atTime } from "@/lib/clock/now";
import { openTestDatabase } from "@/lib/db/test-database";
import { NotFound } from "@/lib/errors";
import { personOf } from "@/lib/membership/test-people";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld } = await import("@/lib/reports/queries/test-world");
const { makeClaim, makeSource, publishClaims } = await import("@/lib/evidence/queries/test-claims");
const { noteLook } = await import("./commands/note-look");
const { subjectNews } = await import("./queries/report-news");
const { judge } = await import("./test-judge");

const TODAY = new Date();
const ago = (days: number) => subDays(TODAY, days);

it("tells what is new since a person looked at them", async () => {
  const world = await seedWorld();
  const reader = await personOf("reader");
  const subjectId = world.entities.registered ?? "";
  const [sourceId, merged] = [await makeSource("courier", "B"), randomUUID()];
  await db.entity.create({
    data: {
      id: merged,
      slug: `merged-${merged}`,
      kind: "Organization",
      stages: [],
      summary: "",
      confidence: "high",
      mergedIntoId: subjectId,
    },
    select: { id: true },
  });
  const claimId = await makeClaim({ quote: "Said of the merged one", subjectId: merged, sourceId });
  await judge(claimId, "asserted", 2, ago(12));
  await publishClaims(
    world,
    "About the merged one",
    [{ access: "public", words: "Said of the merged one", claimIds: [claimId] }],
    { publishedAt: ago(11).toISOString() },
  );
  const look = (days: number, kind: "claim" | "entity", slug: string) =>
    atTime(ago(days), () => noteLook(reader, { kind, slug }));
  expect((await look(10, "claim", claimId)).since).toBeNull();
  const ends = {
    fromId: subjectId,
    toId: world.subjectId,
    kind: "owns" as const,
    confidence: "high" as const,
    minRank: 0,
  };
  const [gone, unknown] = await db.relationship.createManyAndReturn({
    data: [
      { ...ends, recordedAt: ago(20), retractedAt: ago(1) },
      { ...ends, recordedAt: ago(5), retractedAt: ago(4) },
    ],
    select: { id: true },
  });
  await judge(claimId, "refuted", 5, ago(2));
  const { since } = await look(1, "claim", claimId);
  expect(since).toEqual(ago(10));
  const of = async (kind: "claim" | "entity", id: string) =>
    (await subjectNews(reader, { kind, id }, ago(10))).lines;
  expect(await of("claim", claimId)).toMatchObject([{ kind: "assessment", is: { status: "refuted" } }]);
  const lines = await of("entity", subjectId);
  expect(lines).toMatchObject([{ kind: "edge", retracted: true, edgeId: gone?.id }, { kind: "assessment" }]);
  expect(JSON.stringify(lines)).not.toContain(unknown?.id);
  const locked = await makeClaim({ quote: "Not published", subjectId, sourceId });
  await expect(look(1, "claim", locked)).rejects.toThrow(NotFound);
});
