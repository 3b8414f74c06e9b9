import path from "node:path";
import * as tar from "tar";
import { afterAll, beforeEach, expect, test } from "vitest";
import { createBackup } from "@/lib/db/backup/create-backup";
import { restoreBackup } from "@/lib/db/backup/restore-backup";
import {
  database,
  epoch,
  folder,
  leave,
  lookUp,
  mark,
  NONCE,
  pool,
  rename,
  setUp,
  start,
  tearDown,
} from "./test-cache-file";

beforeEach(setUp);
afterAll(tearDown);

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
    UPDATE "CatalogueEpoch" SET "value" = ${before[0]}, "mark" = '${before[1]}'; COMMIT`);
  await lookUp();
  expect([epoch, mark]).toEqual(before);
  expect(await running.ask(0)).toBe(`Words of 0, ${NONCE}`);
  expect(await running.ask(0, "page 0", "More words")).toBe(`Words of 0, ${NONCE}`);
  await running.save();
  expect((await start()).said).toEqual(["1 cached page of before is there again"]);
});
