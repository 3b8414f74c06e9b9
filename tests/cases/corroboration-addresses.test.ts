import { expect, it } from "vitest";
import { OPERATOR } from "@/lib/access/types";
import { readCases } from "./read-cases";

const { attempt, claim, count, document, entity, source } = await import("./test-corroboration-world");
const { db } = await import("@/lib/db/client");
const { ORIGIN } = await import("@/lib/reports/queries/test-world");
const { addSourceDocument } = await import("@/lib/evidence/commands/sources/add-source-document");

/** Enters a page under two sources: first as `https://ex.com/p` would be, then under another way to write it. */
const again = async (first: string, second = first): Promise<string> => {
  await addSourceDocument(OPERATOR, { sourceId: await source(), title: "First", url: first }, ORIGIN);
  const add = { sourceId: await source(), title: "Again", url: second };
  return attempt(addSourceDocument(OPERATOR, add, ORIGIN));
};

const ADDRESSES: Record<string, () => Promise<string>> = {
  "same address: https://ex.com/p twice under one source, and under another": async () => {
    const sourceId = await source();
    const add = { sourceId, title: "First", url: "https://one.example/p" };
    await addSourceDocument(OPERATOR, add, ORIGIN);
    const twice = await attempt(addSourceDocument(OPERATOR, add, ORIGIN));
    const other = await attempt(addSourceDocument(OPERATOR, { ...add, sourceId: await source() }, ORIGIN));
    return twice === other ? twice : `${twice}, then ${other}`;
  },
  "same address: https://ex.com/p and https://ex.com/p/ under another source": () =>
    again("https://slash.example/p", "https://slash.example/p/"),
  "same address: http:// instead of https://": () =>
    again("https://scheme.example/p", "http://scheme.example/p"),
  "same address: www.ex.com": () => again("https://www-less.example/p", "https://www.www-less.example/p"),
  "same address: ?utm_source=x": () =>
    again("https://tracked.example/p", "https://tracked.example/p?utm_source=x"),
  "same address: #s": () => again("https://part.example/p", "https://part.example/p#s"),
  "demonstration: “31.21% of China Rare Earth Group at founding”: SASAC’s notice and the filing of the listed arm of the group that SASAC holds and supervises":
    async () => {
      const [state, group, arm] = [
        await entity("case-sasac"),
        await entity("case-group"),
        await entity("case-arm"),
      ];
      for (const [fromId, kind, toId] of [
        [state, "owns", group],
        [arm, "affiliated-with", group],
      ] as const)
        await db.relationship.create({
          data: { fromId, kind, toId, confidence: "high" },
          select: { id: true },
        });
      const notice = await document(await source({ entityId: state }));
      return count(await claim([notice, await document(await source({ entityId: arm }))]));
    },
};

const rows = readCases("corroboration-addresses");

it.each(rows)("%s → %s", async (row = "", expected) => {
  const scenario = ADDRESSES[row];
  if (!scenario) throw new Error(`Nothing is done for the case “${row}”`);
  expect(await scenario()).toBe(expected);
});

it("has a row for everything that is done", () => {
  expect(Object.keys(ADDRESSES).sort()).toEqual(rows.map(([row = ""]) => row).sort());
});
