import { readdir, readFile, stat, truncate, utimes, writeFile } from "node:fs/promises";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { makeNonce } from "@/lib/reverse-proxy/nonce";
import {
  change,
  epoch,
  expectNothing,
  file,
  folder,
  leave,
  NONCE,
  pool,
  rename,
  type Setting,
  setUp,
  start,
  tearDown,
} from "./test-cache-file";

beforeEach(setUp);
afterAll(async () => {
  vi.useRealTimers();
  await tearDown();
});

test("cached pages survive a restart, plain and as gzip, those with a query in their own share", async () => {
  const before = await start();
  await before.ask(0);
  await before.ask(1, "page?q=1");
  await before.save();
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const after = await start();
  expect(await after.ask(0)).toBe(`Words of 0, ${NONCE}`);
  expect(await after.ask(1, "page?q=1")).toBe(`Words of 1, ${NONCE}`);
  expect([after.rendered(), after.said]).toEqual([0, ["2 cached pages of before are there again"]]);
  const [one, two] = [before, after].map(({ stores }) => stores.plain.peek("page 0")?.answer.bytes);
  const other = makeNonce();
  expect(two?.gzip(other)).toEqual(one?.gzip(other));
});

test("no word of them can be read in the file", async () => {
  await leave();
  expect((await readFile(file)).includes("Words")).toBe(false);
  expect((await readFile(file)).includes("page 0")).toBe(false);
});

test("what changed while nothing ran falls, and nothing else", async () => {
  await leave();
  await rename(0);
  await change("SELECT 1; SELECT set_config('lodestone.changed', E'- - -\\n', true)");
  const after = await start();
  await after.ask(0, "page 0", "New words");
  await after.ask(1);
  expect(after.rendered()).toBe(1);
  expect(await after.ask(0)).toBe(`New words of 0, ${NONCE}`);
});

test("what had changed before it was saved is not in it", async () => {
  const before = await start();
  await before.ask(0);
  await before.ask(1);
  await rename(0);
  await before.ask(1);
  await before.save();
  expect((await start()).said).toEqual(["1 cached page of before is there again"]);
});

test("pages fall when the log no longer has the epoch that they were saved at", async () => {
  await leave();
  await change("SELECT 1");
  await pool.query(`DELETE FROM "CatalogueChange" WHERE "epoch" < $1`, [epoch]);
  await expectNothing({}, /another history since, or a longer one/);
});

test("altered at any byte, cut anywhere, or longer, it is not used", async () => {
  await leave({}, [0]);
  const whole = await readFile(file);
  const places = Array.from(whole.keys());
  const spoiled = [
    ...places.map((at) => {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8((bytes.readUInt8(at) + 1 + (at % 255)) % 256, at);
      return bytes;
    }),
    ...places.map((at) => whole.subarray(0, at)),
    Buffer.concat([whole, Buffer.alloc(1)]),
    Buffer.concat([whole, whole]),
  ];
  for (const bytes of spoiled) {
    await writeFile(file, bytes);
    const { stores, said } = await start();
    expect([stores.plain.size(), said.length]).toEqual([0, 1]);
    await expect(stat(file)).rejects.toThrow(/ENOENT/);
  }
});

test.each<[string, Setting, RegExp]>([
  ["another secret", { secret: "t".repeat(32) }, /altered, or written with another secret/],
  ["another build or settings", { identity: "another" }, /another build/],
  ["another size", { most: 100 }, /larger than it may be/],
])("%s: it is not used", async (_what, setting, why) => {
  await leave();
  await expectNothing(setting, why);
});

test("too old, it is not used, and no page is cached longer than without a restart", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  await leave();
  vi.setSystemTime(Date.now() + 6 * 60_000);
  const after = await start();
  await after.ask(0);
  expect(after.rendered()).toBe(0);
  await after.save();
  vi.setSystemTime(Date.now() + 5 * 60_000);
  const later = await start();
  await later.ask(0);
  expect(later.rendered()).toBe(1);
  vi.setSystemTime(Date.now() + 11 * 60_000);
  await expectNothing({}, /too old/);
  vi.useRealTimers();
});

test("of more than there is room for, those asked for last are saved", async () => {
  const before = await start();
  for (let nth = 0; nth < 40; nth++) await before.ask(0, `page ${nth}`);
  await before.ask(0, "page 7");
  const whole = await start({ most: 6_000 });
  for (let nth = 0; nth < 40; nth++) await whole.ask(0, `page ${nth}`);
  await whole.ask(0, "page 7");
  await whole.save();
  expect((await stat(file)).size).toBeLessThan(6_000);
  const after = await start({ most: 6_000 });
  await after.ask(0, "page 7");
  await after.ask(0, "page 39");
  expect(after.rendered()).toBe(0);
  await after.ask(0, "page 0");
  expect(after.rendered()).toBe(1);
});

test("a process that is killed while it writes leaves what was there, and the rest goes", async () => {
  await leave();
  const unfinished = `${file}.0123`;
  await writeFile(unfinished, "half");
  await utimes(unfinished, new Date(0), new Date(0));
  expect((await start()).said).toEqual(["2 cached pages of before are there again"]);
  expect(await readdir(folder)).toEqual(["kept-pages"]);
});

test("nothing cached leaves nothing", async () => {
  await leave();
  await truncate(file, 10);
  await leave({}, []);
  expect(await readdir(folder)).toEqual([]);
});
