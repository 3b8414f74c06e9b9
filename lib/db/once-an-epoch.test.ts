import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { z } from "zod";
import { onceAnEpoch } from "./once-an-epoch";
import { withRender } from "./render-as-of";
import { withNotes } from "./render-notes";
import { selectRows } from "./rows";
import { openTestDatabase } from "./test-database";

await openTestDatabase();
const { db } = await import("./client");

const Row = z.strictObject({ value: z.string() });
const AS_OF = { epoch: 1, day: "2026-11-30" };

function counted() {
  let count = 0;
  const read = onceAnEpoch(async () => {
    count += 1;
    const rows = await selectRows(db, "test-epoch", Row)`SELECT "value"::text FROM "CatalogueEpoch"`;
    return `${rows[0]?.value}`;
  });
  const render = (mark: string | null) => withNotes(() => withRender(AS_OF, read, mark));
  return { read, render, count: () => count };
}

it("is read once for all renders after one change, each of which notes what was read", async () => {
  const { render, count } = counted();
  const mark = randomUUID();
  const pages = await Promise.all([render(mark), render(mark), render(mark)]);
  pages.push(await render(mark));
  expect(count()).toBe(1);
  for (const { result, read } of pages) {
    expect(result).toBe(pages[0]?.result);
    expect(read.map(({ tables }) => tables)).toEqual([["CatalogueEpoch"]]);
  }
});

it("is read again after each change, also in another history, and by every other request", async () => {
  const { read, render, count } = counted();
  await render(randomUUID());
  await render(randomUUID());
  expect(count()).toBe(2);
  await render(null);
  await render(null);
  await withNotes(read);
  expect(count()).toBe(5);
});

it("is read again after a failure", async () => {
  let fails = true;
  const read = onceAnEpoch(async () => {
    if (fails) throw new Error("The database is away");
    return "here";
  });
  const mark = randomUUID();
  await expect(withRender(AS_OF, read, mark)).rejects.toThrow("away");
  fails = false;
  expect(await withRender(AS_OF, read, mark)).toBe("here");
});
