import { expect, it } from "vitest";
import { OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { NotFound } from "@/lib/errors";
import { type DocumentInput, NewDocument } from "../../claims/schema";

await openTestDatabase();
const { seedWorld, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { createDraft } = await import("@/lib/reports/commands/create-draft");
const { makeClaim } = await import("./make-claim");
const { assessClaim } = await import("./assess-claim");
const { attachDocument } = await import("./attach-document");
const { linkClaims, unlinkClaims } = await import("./link-claims");

const world = await seedWorld();
const { reportId } = await createDraft(OPERATOR, { title: "Motors" }, ORIGIN);
const make = async (
  asserterName: string | null = null,
  document: DocumentInput | null = null,
): Promise<string> => {
  const facts = { subjectId: world.subjectId, predicate: "launched", statement: "in autumn", asserterName };
  return (await makeClaim(OPERATOR, { reportId, quote: "in autumn", facts, document }, ORIGIN)).claimId;
};

it("a claim's next review is on a future day", async () => {
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

it("a claim is corroborated only by two independent origins", async () => {
  const claimId = await make("A");
  const assess = () =>
    assessClaim(
      OPERATOR,
      { claimId, assessment: { credibility: 2, status: "corroborated", rationale: "Two" } },
      ORIGIN,
    );
  await expect(assess()).rejects.toMatchObject({ field: "status" });
  await attachDocument(OPERATOR, { claimId, document: { sourceName: "First", title: "1" } }, ORIGIN);
  const supporter = await make("B", NewDocument.parse({ sourceName: "Second", title: "2" }));
  await expect(assess()).rejects.toMatchObject({ field: "status" });
  const { linkId } = await linkClaims(
    OPERATOR,
    { fromId: supporter, kind: "supports", toId: claimId },
    ORIGIN,
  );
  await assess();
  // A repetition is not support: one of the two links has to go first.
  await expect(
    linkClaims(OPERATOR, { fromId: supporter, kind: "repeats", toId: claimId }, ORIGIN),
  ).rejects.toMatchObject({ field: "kind" });
  await unlinkClaims(OPERATOR, { linkId }, ORIGIN);
  await linkClaims(OPERATOR, { fromId: supporter, kind: "repeats", toId: claimId }, ORIGIN);
  await expect(assess()).rejects.toMatchObject({ field: "status" });
  await expect(unlinkClaims(OPERATOR, { linkId }, ORIGIN)).rejects.toBeInstanceOf(NotFound);
  await expect(
    linkClaims(OPERATOR, { fromId: supporter, kind: "repeats", toId: claimId }, ORIGIN),
  ).rejects.toMatchObject({ field: "toId" });
});
