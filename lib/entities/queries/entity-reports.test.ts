import { expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, publish } = await import("@/lib/reports/queries/test-world");
const { readEntity } = await import("./read-entity");

it("the sentences of a report are in reading order, whatever the order of their rows", async () => {
  const words = "Zinc comes first. Ash comes second. More.";
  const sentences = ["Zinc comes first.", "Ash comes second.", "More."];
  const world = await seedWorld();
  const { reportId: id, slug } = await publish(world, {
    title: "Sentences in order",
    parts: [{ access: "public", words, entityId: world.entities.public }],
  });
  const { id: _, ...mention } = await db.mention.findFirstOrThrow({ where: { reportId: id } });
  const names = { create: { lang: "en", type: "primary", value: "Ordered" } } as const;
  const data = {
    slug: "entity-ordered",
    kind: "Organization",
    stages: [],
    summary: "",
    confidence: "high",
    names,
  } as const;
  const { id: entityId } = await db.entity.create({ data: { ...data, stages: [] }, select: { id: true } });
  const naming = (context: string) => ({
    ...mention,
    entityId,
    start: words.indexOf(context),
    end: words.indexOf(context) + 3,
    context,
  });
  await db.mention.createMany({ data: [...sentences].sort().map(naming) });
  const page = await readEntity(ANONYMOUS, data.slug);
  if (page.kind !== "entity") throw new Error(page.kind);
  const report = page.reports.mentioning.find((shown) => shown.slug === slug);
  expect(report?.mentions.map(({ context }) => context)).toEqual(sentences);
});
