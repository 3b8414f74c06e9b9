import { expect, it } from "vitest";
import { OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";

await openTestDatabase();
const { seedWorld, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { createDraft } = await import("@/lib/reports/commands/create-draft");
const { makeClaim } = await import("./make-claim");
const { assessClaim } = await import("./assess-claim");

const world = await seedWorld();
const { reportId } = await createDraft(OPERATOR, { title: "Motors" }, ORIGIN);
const make = async (): Promise<string> => {
  const facts = { subjectId: world.subjectId, predicate: "launched", statement: "in autumn" };
  return (await makeClaim(OPERATOR, { reportId, quote: "in autumn", facts }, ORIGIN)).claimId;
};

it("a claim is looked at again on a day that is still to come", async () => {
  const claimId = await make();
  const today = new Date().toISOString().slice(0, 10);
  const on = (recheckOn: string) =>
    assessClaim(
      OPERATOR,
      { claimId, assessment: { credibility: 3, status: "asserted", rationale: "One", recheckOn } },
      ORIGIN,
    );
  for (const day of ["2020-01-01", today])
    await expect(on(day)).rejects.toMatchObject({ field: "recheckOn" });
  await on("2999-12-31");
});
