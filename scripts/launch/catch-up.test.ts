import { createHash } from "node:crypto";
import pg from "pg";
import { expect, it } from "vitest";
import { openTestDatabase } from "@/lib/db/test-database";

const database = await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { publish, seedWorld } = await import("@/lib/reports/queries/test-world");
const { catchUp } = await import("./catch-up");

it("signs what an earlier release published and finds its proofs, once, also when two start together", async () => {
  const world = await seedWorld();
  const sentence = "Subject Corp owns the public one.";
  const parts = [{ access: "public", words: sentence }];
  const { reportId } = await publish(world, { title: "Of an earlier release", parts });
  const block = await db.block.findFirstOrThrow({
    where: { version: { reportId } },
    select: { blockId: true },
  });
  const { id } = await db.relationship.create({
    data: {
      fromId: world.subjectId,
      kind: "owns",
      toId: world.entities.public ?? "",
      confidence: "high",
      evidence: {
        create: {
          blockId: block.blockId,
          start: 0,
          end: sentence.length,
          quoteHash: createHash("sha256").update(sentence).digest("hex"),
        },
      },
    },
    select: { id: true },
  });
  await asOwner(`ALTER TABLE "LogSignature" DISABLE TRIGGER USER; DELETE FROM "LogSignature";
    ALTER TABLE "LogSignature" ENABLE TRIGGER USER; DELETE FROM "SigningKey"`);

  const said: string[] = [];
  await Promise.all([catchUp((step) => said.push(step)), catchUp((step) => said.push(step))]);
  expect(await db.logSignature.count()).toBe(1);
  expect(await db.signingKey.count()).toBe(1);
  expect(await db.proof.count()).toBe(1);
  expect(await db.relationship.findUnique({ where: { id }, select: { minRank: true } })).toEqual({
    minRank: 0,
  });
  expect(said.filter((step) => step.includes("publication log"))).toEqual([
    "signed 1 entry of the publication log",
  ]);

  said.length = 0;
  await catchUp((step) => said.push(step));
  expect(said).toEqual([]);
});

async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}
