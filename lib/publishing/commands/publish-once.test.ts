import { expect, it } from "vitest";
import { OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Conflict } from "@/lib/errors";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { ORIGIN, publish, seedWorld } = await import("@/lib/reports/queries/test-world");
const { changeSlug } = await import("@/lib/reports/commands/change-slug");
const { publishReport } = await import("./publish-report");
const { withdrawReport } = await import("./withdraw-report");

const world = await seedWorld();
const parts = [{ access: "public", words: "Open words here." }];

it("publishes a revision once under concurrency, and numbers versions without gaps", async () => {
  const { reportId } = await publish(world, { title: "Once", parts });
  for (const number of [2, 3]) {
    const basedOn = await db.draft.findUniqueOrThrow({
      where: { reportId },
      select: { id: true, revision: true },
    });
    const title = `Once, and ${number}`;
    await db.draft.update({ where: { id: basedOn.id }, data: { title, revision: { increment: 1 } } });
    const all = await Promise.allSettled(
      Array.from({ length: 4 }, () => publishReport(OPERATOR, { reportId, reason: "More" }, ORIGIN)),
    );
    const done = all.flatMap((one) => (one.status === "fulfilled" ? [one.value.number] : []));
    expect(done).toEqual([number]);
    for (const one of all) {
      if (one.status === "fulfilled") continue;
      expect(one.reason).toBeInstanceOf(Conflict);
      expect(one.reason.message).toMatch(`This is already published, as version ${number}.`);
    }
  }
  expect(await db.publicationLogEntry.count({ where: { reportId } })).toBe(3);
});

it("says so for a first version too, whatever its address is now, and not for a withdrawn one", async () => {
  const { reportId } = await publish(world, { title: "First", parts });
  const again = () => publishReport(OPERATOR, { reportId, reason: "Again" }, ORIGIN);
  await expect(again()).rejects.toBeInstanceOf(Conflict);
  await changeSlug(OPERATOR, { reportId, slug: "another-address" }, ORIGIN);
  await expect(again()).rejects.toBeInstanceOf(Conflict);
  await withdrawReport(OPERATOR, { reportId, reason: "Wrong" }, ORIGIN);
  expect((await again()).number).toBe(2);
});

it("demands a reason from the second version on", async () => {
  const { reportId } = await publish(world, { title: "Reasons", parts });
  await expect(publish(world, { title: "Reasons, too", reportId, parts })).rejects.toMatchObject({
    field: "reason",
  });
});
