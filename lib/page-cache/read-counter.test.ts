import { beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase } from "@/lib/db/test-database";
import { openReadCounter } from "./read-counter";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { pool } = await import("@/lib/db/pool");
const { seedWorld, publish } = await import("@/lib/reports/queries/test-world");

let reportId: string;
const versions: string[] = [];
const fail = (error: unknown) => {
  throw error;
};
const send = (text: string, values: unknown[]) => pool.query(text, values);
const readsOf = async () =>
  (await db.reportReads.findMany({ select: { reportId: true, reads: true } })).at(0);

async function version(reason?: string) {
  const parts = [{ access: "public", words: `Words ${versions.length}.` }];
  ({ reportId } = await publish(await world, { title: "Read", parts, ...(reason && { reportId, reason }) }));
  const { currentVersionId } = await db.report.findUniqueOrThrow({
    where: { id: reportId },
    select: { currentVersionId: true },
  });
  versions.push(currentVersionId ?? "");
}
const world = seedWorld();

beforeAll(async () => {
  await version();
  await version("More is known");
});

describe("the counter of reads", () => {
  it("adds up by report and day, over versions and instances", async () => {
    const [one = "", other = ""] = versions;
    for (const ids of [[one, one, other], [other]]) {
      const counter = openReadCounter(send, fail);
      for (const id of ids) counter.note(id);
      await counter.close();
    }
    expect(await readsOf()).toEqual({ reportId, reads: 4 });
    const counter = openReadCounter(send, fail);
    counter.note("00000000-0000-7000-8000-000000000000");
    await counter.close();
    expect(await db.reportReads.count()).toBe(1);
  });

  it("keeps what could not be written, and writes it once", async () => {
    let down = true;
    const failures: unknown[] = [];
    const counter = openReadCounter(
      (text, values) => (down ? Promise.reject(new Error("down")) : send(text, values)),
      (error) => failures.push(error),
      20,
    );
    counter.note(versions[0] ?? "");
    await expect.poll(() => failures.length).toBeGreaterThan(0);
    down = false;
    counter.note(versions[0] ?? "");
    await expect.poll(async () => (await readsOf())?.reads).toBe(6);
    await counter.close();
    expect((await readsOf())?.reads).toBe(6);
  });
});
