/** Statements that no test of their room runs: each returns a row here, so that its columns are checked. */
import { beforeAll, expect, test } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { newTier, onlyAdmin, origin, tomorrow } from "@/lib/membership/test-people";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { fillProofs } = await import("@/lib/entities/commands/relationships/fill-proofs");
const { readNamesOf } = await import("@/lib/imports/queries/named-entities");
const { mailPreferences } = await import("@/lib/mail/queries");
const { grantMembership } = await import("@/lib/membership/commands/grant-membership");
const { ownMemberships } = await import("@/lib/membership/queries/person");
const { findPicture } = await import("@/lib/reports/queries/find-picture");
const { publish, seedWorld } = await import("@/lib/reports/queries/test-world");

let world: Awaited<ReturnType<typeof seedWorld>>;
let slug: string;

beforeAll(async () => {
  world = await seedWorld();
  ({ slug } = await publish(world, { title: "Pictured", parts: [{ access: "public", words: "Words." }] }));
});

test("a report's preview picture shows its current version", async () => {
  expect(await findPicture(ANONYMOUS, slug)).toEqual({
    title: "Pictured",
    tags: ["magnets"],
    publishedAt: expect.any(Date),
    number: 1,
  });
});

test("an import reads the names of entities", async () => {
  expect(await readNamesOf(OPERATOR, [world.subjectId])).toEqual(
    new Map([[world.subjectId, "Subject Corp"]]),
  );
});

test("an account sees its memberships, and the mail that members get", async () => {
  const { admin, reader } = await onlyAdmin();
  const wanted = async () =>
    (await mailPreferences(reader)).find(({ kind }) => kind === "newReports")?.wanted;
  expect(await wanted()).toBe(false);
  const { id: tierId } = await newTier(admin);
  const grant = { accountId: reader.accountId, tierId, until: tomorrow, note: "" };
  await grantMembership(admin, grant, origin);
  expect(await ownMemberships(reader)).toEqual([
    { tierName: "Paid", startsAt: expect.any(Date), endsAt: expect.any(Date) },
  ]);
  expect(await wanted()).toBe(true);
});

test("evidence without proofs is looked for in reports that have its block", async () => {
  const [block] = await db.block.findMany({ select: { blockId: true } });
  const other = world.entities.public ?? "";
  await db.relationship.create({
    data: {
      fromId: world.subjectId,
      kind: "owns",
      toId: other,
      confidence: "high",
      evidence: { create: { blockId: block?.blockId ?? "", start: 0, end: 6, quoteHash: "of other words" } },
    },
  });
  expect(await fillProofs()).toBe(0);
});
