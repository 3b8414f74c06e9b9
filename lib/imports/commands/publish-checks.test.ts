import { beforeAll, expect, it } from "vitest";
import { OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { outcomeLines } from "../outcome-lines";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { importBatch } = await import("./import-batch");

const ORIGIN = { address: "local", userAgent: "test" };
const run = async (body: string, publish: { reason?: string }) => {
  const front = "---\ntitle: A note on kilns\nslug: kilns\nauthors: [ann]\naccess: public\n---\n\n";
  const bytes = new Uint8Array(Buffer.from(`${front}${body}\n`));
  const files = [{ name: "kilns.md", bytes, loadImage: async () => null }];
  const [outcome] = await importBatch(OPERATOR, { files, options: {}, publish }, ORIGIN);
  if (!outcome) throw new Error("No outcome");
  return outcome;
};

beforeAll(async () => {
  await db.tier.create({
    data: { slug: "subscriber", name: "Subscriber", rank: 20, priceText: "", summary: "", benefits: [] },
  });
  await db.author.create({ data: { slug: "ann", name: "Ann Ardle", bio: "" } });
});

it("a report that fails the checks stays a draft, and each finding is listed with its words", async () => {
  const outcome = await run("As an AI language model, I like kilns.\n\nSee [more](/reports/gone).", {});
  expect(outcome).toMatchObject({ status: "draft", findings: [{ id: "leftover" }, { id: "dead-link" }] });
  expect(await db.reportVersion.count()).toBe(0);
  expect(await db.draft.count()).toBe(1);
  const said = outcomeLines(outcome).join("\n");
  expect(said).toContain("✗ kilns.md: new draft “A note on kilns” (kilns), not published");
  expect(said).toMatch(/in block [\w-]+: »As an AI language model«, I like kilns\./);
  expect(said).toMatch(/See »more«\. \(\/reports\/gone\)/);
});

it("warnings are waived, with the reason of the command or the default one", async () => {
  const reasons = async () =>
    (await db.checkReason.findMany({ orderBy: { id: "asc" }, select: { rule: true, reason: true } })).map(
      ({ rule, reason }) => [rule, reason],
    );
  expect(await run("It burns 5 tonnes.", {})).toMatchObject({ status: "published", version: 1 });
  expect(await reasons()).toContainEqual([
    "number-without-claim",
    "Published by command, without a review of the warnings.",
  ]);
  expect(await run("It burns 6 tonnes.", { reason: "Weighed" })).toMatchObject({ version: 2 });
  expect(await reasons()).toContainEqual(["number-without-claim", "Weighed"]);
});
