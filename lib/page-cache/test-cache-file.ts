import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { expect } from "vitest";
import { z } from "zod";
import { pageReads } from "@/lib/db/page-reads";
import { queryRows } from "@/lib/db/rows";
import { openTestDatabase } from "@/lib/db/test-database";
import { makeNonce } from "@/lib/reverse-proxy/nonce";
import { openCacheFile } from "./cache-file";
import { databaseChanges, followChanges } from "./change-log";
import { toPageBytes } from "./page-bytes";
import { openStores, type RenderedPage } from "./page-store";

export const database = await openTestDatabase();
export const pool = new pg.Pool({ connectionString: database.ownerUrl });
export const folder = await mkdtemp(path.join(tmpdir(), "lodestone-cache-file-"));
export const file = path.join(folder, "kept-pages");
export const NONCE = makeNonce();
/** What a request would be told now. */
export let epoch: number;
export let mark: string;
let reports: { id: string; slug: string }[] = [];

export async function setUp(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  reports = [1, 2].map(() => ({ id: randomUUID(), slug: `report-${randomUUID()}` }));
  for (const { id, slug } of reports)
    await pool.query(`INSERT INTO "Report" ("id", "slug", "createdAt") VALUES ($1, $2, now())`, [id, slug]);
  await change("SELECT 1");
}

export async function tearDown(): Promise<void> {
  await pool.end();
  await rm(folder, { recursive: true, force: true });
}

/** An act of the desk. */
export async function change(sql: string): Promise<void> {
  await pool.query(`BEGIN; ${sql}; UPDATE "CatalogueEpoch" SET "value" = "value" + 1; COMMIT`);
  await lookUp();
}

/** As the query of each request does. */
export async function lookUp(): Promise<void> {
  const row = z.strictObject({ epoch: z.string(), mark: z.string() });
  const rows = await queryRows(
    pool,
    "look-up",
    row,
    `SELECT "value" AS "epoch", "mark" FROM "CatalogueEpoch"`,
  );
  epoch = Number(rows[0]?.epoch);
  mark = rows[0]?.mark ?? "";
}

export const rename = (nth: number) =>
  change(`UPDATE "Report" SET "slug" = 'renamed-${randomUUID()}' WHERE "id" = '${reports[nth]?.id}'`);

export type Setting = { secret?: string; identity?: string; most?: number; limit?: number };

/** A process with a cache of its own, which begins with what the one before it has left. */
export async function start({
  secret = "s".repeat(32),
  identity = "build",
  most = 1e6,
  limit = 1e6,
}: Setting = {}) {
  const said: string[] = [];
  const changes = followChanges(databaseChanges(pool));
  const stores = openStores(limit, changes, () => {});
  const say = (what: string) => said.push(what);
  const saved = openCacheFile({ file, secret, identity, most, changes, stores, say });
  await saved.restore();
  let rendered = 0;
  const page = async (nth: number, words: string): Promise<RenderedPage> => ({
    bytes: await toPageBytes(Buffer.from(`${words} of ${nth}, ${NONCE}`), NONCE),
    headers: ["content-type", "text/html"],
    reads: pageReads([
      { tables: ["Report"], asked: new Set([reports[nth]?.id ?? ""]), shown: new Set(), mayLag: false },
    ]),
  });
  return {
    said,
    stores,
    save: () => saved.save(),
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

export async function leave(setting?: Setting, pages = [0, 1]): Promise<void> {
  const before = await start(setting);
  for (const nth of pages) await before.ask(nth);
  await before.save();
}

export async function expectNothing(setting: Setting, why: RegExp): Promise<void> {
  const after = await start(setting);
  expect(after.said.join()).toMatch(why);
  expect(after.stores.plain.size()).toBe(0);
  expect(await readdir(folder)).toEqual([]);
}
