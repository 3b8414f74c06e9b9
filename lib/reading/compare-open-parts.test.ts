import { beforeAll, expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { NotFound } from "@/lib/errors";
import { personOf } from "@/lib/membership/test-people";

await openTestDatabase();
const { seedWorld, publish, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { correctedReport, documentOf, IDS } = await import("./test-corrected");
const { compareFor } = await import("./queries/compare-open-parts");

let world: Awaited<ReturnType<typeof seedWorld>>;
beforeAll(async () => {
  world = await seedWorld();
});

it("versions are compared in their open parts for those who never read the earlier one, without what is locked today", async () => {
  const { slug, title, reportId, correct } = await correctedReport(world);
  await expect(compareFor(ANONYMOUS, slug)).rejects.toThrow(NotFound);
  await correct();
  for (const viewer of [ANONYMOUS, { ...(await personOf("reader")), membershipRank: 30 }]) {
    const { from, versions, changes, open } = await compareFor(viewer, slug);
    expect(from).toEqual({ number: 1, readAt: null });
    expect(versions).toMatchObject([{ number: 2, reason: "The tonnage was that of a year" }]);
    expect(changes).toMatchObject([{ id: IDS.open, kind: "changed" }]);
    expect(JSON.stringify({ changes, open })).not.toMatch(/Paid|Pro/);
    expect(JSON.stringify(open)).toContain("Open in May");
  }
  // The open sentence moves behind the paywall, into another paragraph.
  const moved = "This sentence of more than a few plain words was open to everybody at the beginning";
  const behind = (open: string, paid: string) =>
    publish(world, {
      title,
      reportId,
      kind: "updated",
      reason: "Moved",
      document: documentOf({ open, paid, pro: "Pro." }),
    });
  await behind(`Still open. ${moved}.`, "Paid.");
  await behind("Still open.", `Paid. ${moved}.`);
  const { changes, open } = await compareFor(ANONYMOUS, slug, 3);
  expect(JSON.stringify({ changes, open })).not.toContain("This sentence");
  expect(JSON.stringify(open)).toContain("Still open");
  await withdrawReport(await personOf("editor"), { reportId, reason: "Wrong" }, ORIGIN);
  await expect(compareFor(ANONYMOUS, slug, 1)).rejects.toThrow(NotFound);
});
