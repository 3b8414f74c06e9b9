import { expect, test } from "vitest";
import { type PageReads, pageReads } from "@/lib/db/page-reads";
import { followChanges } from "./change-log";
import { toPageBytes } from "./page-bytes";
import { type Entry, openStores, type RenderedPage, type Since } from "./page-store";

const PAGE = "00000000-0000-7000-8000-000000000001";
const OTHER = "00000000-0000-7000-8000-000000000002";

/** A store over a change log to which `change` appends; pages say what they were rendered as. */
async function open() {
  const rows = ["- - -\n"];
  const changes = followChanges({
    rows: async (from, upTo) =>
      rows.slice(from - 1, upTo).map((changed, at) => ({ epoch: from + at, mark: "", changed })),
    watchedTables: async () => ["Report", "Subject"],
  });
  await changes.catchUp(1, null);
  const failed: unknown[] = [];
  const { plain } = openStores(1_000_000, changes, (error) => failed.push(error));
  let rendered = 0;
  return {
    plain,
    failed,
    asOf: () => ({ epoch: rows.length, history: changes.history() }),
    rendered: () => rendered,
    async change(table: string, id: string) {
      rows.push(`${table} ${id} -\n`);
      await changes.catchUp(rows.length, null);
    },
    render:
      (words: string, reads: PageReads | null = READS) =>
      async (): Promise<RenderedPage> => {
        rendered++;
        return { bytes: await toPageBytes(Buffer.from(words), "n".repeat(24)), headers: [], reads };
      },
  };
}

const READS = pageReads([
  { tables: ["Report"], asked: new Set([PAGE]), shown: new Set(), mayLag: false },
  { tables: ["Subject"], asked: new Set([PAGE]), shown: new Set(), mayLag: true },
]);
const never = () => Promise.reject(new Error("Rendered again"));
const wordsOf = (entry: Entry | null) => entry?.answer.bytes.plain("n".repeat(24)).join("");

test("a page stays while others change, and falls when it changes", async () => {
  const { plain, change, asOf, render } = await open();
  await plain.get("a", asOf(), render("one"), never);
  await change("Report", OTHER);
  expect(wordsOf(await plain.get("a", asOf(), never, never))).toBe("one");
  await change("Report", PAGE);
  expect(wordsOf(await plain.get("a", asOf(), render("two"), never))).toBe("two");
  expect(wordsOf(await plain.get("a", asOf(), never, never))).toBe("two");
});

test("a render that began before a change of its page is not sent to requests after it", async () => {
  const { plain, change, asOf, render } = await open();
  let finish: (answer: RenderedPage) => void = () => {};
  const slow = () =>
    new Promise<RenderedPage>((resolve) => {
      finish = resolve;
    });
  const early = plain.get("a", asOf(), slow, never);
  await change("Report", PAGE);
  const late = plain.get("a", asOf(), render("new words"), never);
  finish(await render("old words")());
  expect(wordsOf(await early)).toBe("old words");
  expect(wordsOf(await late)).toBe("new words");
  expect(wordsOf(await plain.get("a", asOf(), never, never))).toBe("new words");
});

test("one that began before a change of another page is cached, and shared", async () => {
  const { plain, change, asOf, render, rendered } = await open();
  let finish: (answer: RenderedPage) => void = () => {};
  const slow = () =>
    new Promise<RenderedPage>((resolve) => {
      finish = resolve;
    });
  const early = plain.get("a", asOf(), slow, never);
  await change("Report", OTHER);
  const late = plain.get("a", asOf(), never, never);
  finish(await render("words")());
  expect([wordsOf(await early), wordsOf(await late)]).toEqual(["words", "words"]);
  expect(rendered()).toBe(1);
});

test("what may lag is sent once more while it is made again, by one render", async () => {
  const { plain, change, asOf, render, rendered } = await open();
  await plain.get("a", asOf(), render("one"), never);
  await change("Subject", OTHER);
  const again = render("two");
  const sent = await Promise.all([1, 2, 3].map(() => plain.get("a", asOf(), never, again)));
  expect(sent.map(wordsOf)).toEqual(["one", "one", "one"]);
  await expect.poll(async () => wordsOf(await plain.get("a", asOf(), never, never))).toBe("two");
  expect(rendered()).toBe(2);
});

test("a page that could not be made again stays, and the error is reported", async () => {
  const { plain, failed, change, asOf, render } = await open();
  await plain.get("a", asOf(), render("one"), never);
  await change("Subject", OTHER);
  expect(wordsOf(await plain.get("a", asOf(), never, never))).toBe("one");
  await expect.poll(() => failed).toEqual([expect.objectContaining({ message: "Rendered again" })]);
  expect(wordsOf(await plain.get("a", asOf(), never, never))).toBe("one");
});

test("a page too large to keep is made for each who asks, after however many changes", async () => {
  const { plain, change, asOf, render, rendered } = await open();
  const large = render("x".repeat(2_000_000));
  await plain.get("a", asOf(), large, never);
  await change("Report", PAGE);
  await plain.get("a", asOf(), large, never);
  expect(rendered()).toBe(2);
});

test("a page that another process has cached is as old as that says", async () => {
  const { plain, change, asOf, render } = await open();
  const elsewhere = (words: string, since: Since) => async () => ({ ...(await render(words)()), since });
  await change("Report", PAGE);
  await change("Report", OTHER);
  const newest = { asOf: 3, old: false, at: Date.now() };
  // Of before the change that the request was told of: not sent, however it came.
  const offered = [elsewhere("old words", { ...newest, asOf: 1 }), elsewhere("new words", newest)];
  const next = () => offered.shift()?.() ?? never();
  expect(wordsOf(await plain.get("a", asOf(), next, never))).toBe("new words");
  expect(offered).toHaveLength(0);
  // Newer than what this process has read of: sent, and it stays.
  await plain.get("b", { ...asOf(), epoch: 2 }, elsewhere("words", { ...newest, asOf: 3 }), never);
  expect(wordsOf(await plain.get("b", asOf(), never, never))).toBe("words");
  const expired = { ...newest, at: Date.now() - 600_000 };
  await plain.get("c", asOf(), elsewhere("words", expired), never);
  await expect.poll(async () => wordsOf(await plain.get("c", asOf(), render("again"), never))).toBe("again");
});

test("one that another process is making again is asked for again, and sent meanwhile", async () => {
  const { plain, asOf, render } = await open();
  const since = { asOf: 1, old: true, at: Date.now() };
  const again = render("two");
  const sent = await plain.get("a", asOf(), async () => ({ ...(await render("one")()), since }), again);
  expect(wordsOf(sent)).toBe("one");
  await expect.poll(async () => wordsOf(await plain.get("a", asOf(), never, again))).toBe("two");
});
