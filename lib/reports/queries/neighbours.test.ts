import { expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";

await openTestDatabase();
const { publish, seedWorld } = await import("./test-world");
const { findNeighbours } = await import("./neighbours");

it("relates reports by what they share, newer ones too, the closest first", async () => {
  const world = await seedWorld();
  const report = (title: string, publishedAt: string, tags: string[]) =>
    publish(world, {
      title,
      tags,
      subjectIds: [],
      publishedAt,
      parts: [{ access: "public", words: `${title}.` }],
    });
  await report("Older without kin", "2026-01-01T00:00:00Z", ["lamps"]);
  await report("Here", "2026-02-01T00:00:00Z", ["prices", "terbium"]);
  await report("Newer kin", "2026-03-01T00:00:00Z", ["prices", "terbium"]);
  await report("Newest half kin", "2026-04-01T00:00:00Z", ["terbium"]);
  const { related, previous, next } = await findNeighbours(ANONYMOUS, "here");
  expect(related.map(({ title }) => title)).toEqual(["Newer kin", "Newest half kin"]);
  expect([previous?.title, next?.title]).toEqual(["Older without kin", "Newer kin"]);
});
