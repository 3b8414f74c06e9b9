import { beforeAll, expect, test } from "vitest";
import { OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, publish, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { changeSlug } = await import("@/lib/reports/commands/change-slug");
const { createDraft } = await import("@/lib/reports/commands/create-draft");
const { createTier } = await import("@/lib/membership/commands/create-tier");
const { editTier } = await import("@/lib/membership/commands/edit-tier");

let world: Awaited<ReturnType<typeof seedWorld>>;
let reportId: string;
const parts = [{ access: "public", words: "Words." }];
const tier = { name: "Gold", priceText: "", summary: "", benefits: [] };

beforeAll(async () => {
  world = await seedWorld();
  ({ reportId } = await publish(world, { title: "Watched", parts }));
});

async function epoch(): Promise<bigint> {
  return (await db.catalogueEpoch.findFirstOrThrow({ select: { value: true } })).value;
}

const PUBLIC_CHANGES: [string, () => Promise<unknown>][] = [
  ["publishing", () => publish(world, { title: "Another", parts })],
  [
    "correcting",
    () => publish(world, { reportId, title: "Watched", kind: "corrected", reason: "Wrong", parts }),
  ],
  ["another address", () => changeSlug(OPERATOR, { reportId, slug: "watched-well" }, ORIGIN)],
  ["withdrawing", () => withdrawReport(OPERATOR, { reportId, reason: "wrong" }, ORIGIN)],
  ["a new tier", () => createTier(OPERATOR, { slug: "gold", rank: 40, ...tier }, ORIGIN)],
  [
    "an edited tier",
    async () => {
      const { id } = await db.tier.findUniqueOrThrow({ where: { slug: "gold" }, select: { id: true } });
      await editTier(OPERATOR, { tierId: id, rank: 41, ...tier, name: "Golden" }, ORIGIN);
    },
  ],
];

test.each(PUBLIC_CHANGES)("%s invalidates cached pages", async (_what, change) => {
  const before = await epoch();
  await change();
  expect(await epoch()).toBeGreaterThan(before);
});

test("a draft does not: only the desk sees it", async () => {
  const before = await epoch();
  await createDraft(OPERATOR, { title: "Not yet" }, ORIGIN);
  expect(await epoch()).toBe(before);
});
