import { expect, it } from "vitest";
import { OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { createDraft } = await import("@/lib/reports/commands/create-draft");
const { makeClaim } = await import("./make-claim");
const { attachDocument } = await import("./attach-document");

const world = await seedWorld();
const { reportId } = await createDraft(OPERATOR, { title: "Motors" }, ORIGIN);
const make = async (): Promise<string> => {
  const facts = { subjectId: world.subjectId, predicate: "launched", statement: "in autumn" };
  return (await makeClaim(OPERATOR, { reportId, quote: "in autumn", facts }, ORIGIN)).claimId;
};

it("a claim's new document gets the language of its source, or of its title", async () => {
  const langOf = async (title: string, sourceName: string) => {
    const document = { title, sourceName };
    const tie = await attachDocument(OPERATOR, { claimId: await make(), document }, ORIGIN);
    const { lang, source } = await db.sourceDocument.findUniqueOrThrow({
      where: { id: tie.documentId },
      select: { lang: true, source: { select: { lang: true } } },
    });
    return [lang, source.lang];
  };
  expect(await langOf("年度报告 2024", "Baotou filings")).toEqual(["zh-Hans", "zh-Hans"]);
  expect(await langOf("Annual report", "Perth filings")).toEqual(["en", "en"]);
  await expect(langOf("Another", "BAOTOU FILINGS")).rejects.toMatchObject({ field: "sourceName" });
  const { id: sourceId } = await db.source.findFirstOrThrow({ where: { name: "Baotou filings" } });
  // Its address was made from a former name.
  await db.source.update({ where: { id: sourceId }, data: { name: "Filings of the city" } });
  await expect(langOf("A third", "filings of the City")).rejects.toMatchObject({ field: "sourceName" });
});
