import { beforeAll, expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { NotFound } from "@/lib/errors";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld } = await import("@/lib/reports/queries/test-world");
const { makeClaim, makeSource, publishClaims } = await import("@/lib/evidence/queries/test-claims");
const { quotation } = await import("./queries/quotation");

let slug: string;
let blocks: string[];
beforeAll(async () => {
  const world = await seedWorld();
  const sourceId = await makeSource("daily", "B");
  const open = await makeClaim({ quote: "Open claim words", subjectId: world.subjectId, sourceId });
  const paid = await makeClaim({ quote: "Paid claim words", subjectId: world.subjectId, sourceId });
  ({ slug } = await publishClaims(world, "Quoted", [
    { access: "public", words: "Open claim words", claimIds: [open] },
    { access: "subscriber", words: "Paid claim words", claimIds: [paid] },
  ]));
  const rows = await db.block.findMany({
    where: { version: { currentOf: { slug } } },
    orderBy: { position: "asc" },
    select: { blockId: true },
  });
  blocks = rows.map(({ blockId }) => blockId);
});

it("cites words that everyone may read, with the grade of their claim", async () => {
  const found = await quotation(ANONYMOUS, {
    slug,
    block: blocks[0] ?? "",
    quote: "claim  words",
    before: "",
  });
  expect(found).toMatchObject({ slug, title: "Quoted", number: 1, words: "claim words" });
  expect(found.grades).toEqual([expect.stringMatching(/^B/)]);
});

it("cites no locked words, and none that are not in the passage", async () => {
  for (const [block = "", quote] of [
    [blocks[1], "Paid claim words"],
    [blocks[0], "Paid claim words"],
    [blocks[0], "Opened claim words"],
    ["no-such-block", "Open"],
  ]) {
    await expect(quotation(ANONYMOUS, { slug, block, quote: quote ?? "", before: "" })).rejects.toThrow(
      NotFound,
    );
  }
  await expect(
    quotation(ANONYMOUS, { slug: "nothing", block: blocks[0] ?? "", quote: "Open", before: "" }),
  ).rejects.toThrow(NotFound);
});
