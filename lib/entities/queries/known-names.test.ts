import { expect, it } from "vitest";
import { OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { readKnownNames } = await import("./known-names");

it("knows an entity by its names, its pinyin in one word and its symbol on a market, with its country", async () => {
  await db.entity.create({
    data: {
      slug: "northern",
      kind: "Organization",
      country: "CN",
      summary: "",
      confidence: "high",
      names: {
        create: [
          { lang: "en", type: "primary", value: "Northern Example" },
          { lang: "zh", type: "primary", value: "北方稀土", pinyin: "Běi fāng Xī tǔ" },
        ],
      },
      identifiers: {
        create: [
          { scheme: "MIC", value: "XSHG 600111" },
          { scheme: "MIC", value: "XASX OLD", retractedAt: new Date() },
        ],
      },
    },
  });
  const names = await readKnownNames(OPERATOR);
  expect(names.every(({ country }) => country === "CN")).toBe(true);
  const values = names.map(({ value }) => value);
  expect(values).toEqual(
    expect.arrayContaining(["Northern Example", "北方稀土", "Beifangxitu", "SHA: 600111"]),
  );
  expect(values.some((value) => value.includes("OLD"))).toBe(false);
});
