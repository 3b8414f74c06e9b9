import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import * as tar from "tar";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { createBackup } from "@/lib/db/backup/create-backup";
import { restoreBackup } from "@/lib/db/backup/restore-backup";
import { pageReads } from "@/lib/db/page-reads";
import { openTestDatabase } from "@/lib/db/test-database";
import { databaseChanges, followChanges } from "./change-log";
import { keepBytes } from "./kept-bytes";
import { openKeptFile } from "./kept-file";
import { type KeptAnswer, openStores } from "./kept-store";
import { makeNonce } from "./nonce";

const database = await openTestDatabase();
const pool = new pg.Pool({ connectionString: database.ownerUrl });
const folder = await mkdtemp(path.join(tmpdir(), "lodestone-kept-file-"));
const file = path.join(folder, "kept-pages");
const NONCE = makeNonce();
let epoch: number;
let mark: string;
let reports: { id: string; slug: string }[] = [];

beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  reports = [1, 2].map(() => ({ id: randomUUID(), slug: `report-${randomUUID()}` }));
  for (const { id, slug } of reports)
    await pool.query(`INSERT INTO "Report" ("id", "slug", "createdAt") VALUES ($1, $2, now())`, [id, slug]);
  await change("SELECT 1");
});
afterAll(async () => {
  vi.useRealTimers();
  await pool.end();
  await rm(folder, { recursive: true, force: true });
});

/** An act of the desk. */
async function change(sql: string): Promise<void> {
  await pool.query(`BEGIN; ${sql}; UPDATE "CatalogueEpoch" SET "value" = "value" + 1; COMMIT`);
  await lookUp();
}

/** As the query of each request does. */
async function lookUp(): Promise<void> {
  const { rows } = await pool.query<{ epoch: string; mark: string }>(
    `SELECT c."epoch", c."mark" FROM "CatalogueEpoch" e JOIN "CatalogueChange" c ON c."epoch" = e."value"`,
  );
  epoch = Number(rows[0]?.epoch);
  mark = rows[0]?.mark ?? "";
}

const rename = (nth: number) =>
  change(`UPDATE "Report" SET "slug" = 'renamed-${randomUUID()}' WHERE "id" = '${reports[nth]?.id}'`);

type Setting = { secret?: string; identity?: string; most?: number; limit?: number };

/** A process with a cache of its own, which begins with what the one before it has left. */
async function start({ secret = "s".repeat(32), identity = "build", most = 1e6, limit = 1e6 }: Setting = {}) {
  const said: string[] = [];
  const changes = followChanges(databaseChanges(pool));
  const stores = openStores(limit, changes, () => {});
  const say = (what: string) => said.push(what);
  const kept = openKeptFile({ file, secret, identity, most, changes, stores, say });
  await kept.restore();
  let rendered = 0;
  const page = async (nth: number, words: string): Promise<KeptAnswer> => ({
    bytes: await keepBytes(Buffer.from(`${words} of ${nth}, ${NONCE}`), NONCE),
    headers: ["content-type", "text/html"],
    reads: pageReads([
      { tables: ["Report"], asked: new Set([reports[nth]?.id ?? ""]), shown: new Set(), mayLag: false },
    ]),
  });
  return {
    said,
    stores,
    save: () => kept.save(),
    rendered: () => rendered,
    /** what a request is answered with */
    async ask(nth: number, key = `page ${nth}`, words = "Words"): Promise<string> {
      const history = await changes.catchUp(epoch, mark);
      const store = key.includes("?") ? stores.asked : stores.plain;
      const render = async () => {
        rendered++;
        return page(nth, words);
      };
      const entry = await store.get(key, { epoch, history }, render, render);
      return Buffer.concat(entry?.answer.bytes.plain(NONCE) ?? []).toString();
    },
  };
}

async function leave(setting?: Setting, pages = [0, 1]): Promise<void> {
  const before = await start(setting);
  for (const nth of pages) await before.ask(nth);
  await before.save();
}

async function expectNothing(setting: Setting, why: RegExp): Promise<void> {
  const after = await start(setting);
  expect(after.said.join()).toMatch(why);
  expect(after.stores.plain.size()).toBe(0);
  expect(await readdir(folder)).toEqual([]);
}

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

test("too old, it is not used, and no page is kept longer than without a restart", async () => {
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

test("after a restored backup, pages of the other history are not used, though the epochs are the same", async () => {
  const archive = path.join(folder, "backup.tar.gz");
  await leave();
  await createBackup(database.ownerUrl, folder, archive);
  const running = await start();
  const saved: string[] = [];
  await tar.list({ file: archive, onReadEntry: (entry) => saved.push(entry.path) });
  expect(saved.join()).not.toContain("kept-pages");
  await rename(0);
  expect(await running.ask(0, "page 0", "Lost words")).toBe(`Lost words of 0, ${NONCE}`);
  await leave();
  const at = epoch;
  await restoreBackup(database.ownerUrl, folder, archive, { replace: true });
  await rename(1);
  expect(epoch).toBe(at);
  const { stores, said } = await start();
  expect(stores.plain.size()).toBe(0);
  expect(said.join()).toMatch(/another history/);
  // A process that ran all the time notices it too.
  expect(await running.ask(0)).toBe(`Words of 0, ${NONCE}`);
});

test("a database that is set back under a running process takes the words since away", async () => {
  const before = [epoch, mark] as const;
  const running = await start();
  await rename(0);
  expect(await running.ask(0, "page 0", "Lost words")).toBe(`Lost words of 0, ${NONCE}`);
  // Without the triggers, as a copy of its files from before would be.
  await pool.query(`BEGIN; SET LOCAL session_replication_role = replica;
    DELETE FROM "CatalogueChange" WHERE "epoch" > ${before[0]};
    UPDATE "CatalogueEpoch" SET "value" = ${before[0]}; COMMIT`);
  await lookUp();
  expect([epoch, mark]).toEqual(before);
  expect(await running.ask(0)).toBe(`Words of 0, ${NONCE}`);
  expect(await running.ask(0, "page 0", "More words")).toBe(`Words of 0, ${NONCE}`);
  await running.save();
  expect((await start()).said).toEqual(["1 cached page of before is there again"]);
});
