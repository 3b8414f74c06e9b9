import { spawn } from "node:child_process";
import { createHash, generateKeyPairSync } from "node:crypto";
import fsPromises, { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { prepareDatabase } from "../prepare";
import { NameRow, queryRows } from "../rows";
import { createTestDatabase, type TestDatabase } from "../test-database";
import { withClient } from "../with-client";
import { createBackup } from "./create-backup";
import { restoreBackup } from "./restore-backup";

/** In the full run every point; by default so many at even distances, and each of the last ones, where the swap is. */
const FULL = process.env.LODESTONE_FULL === "on";
const pointsOf = (count: number, tried: number, last: number) =>
  Array.from({ length: count }, (_, n) => n).filter(
    (n) => FULL || n % Math.ceil(count / tried) === 0 || n >= count - last,
  );

vi.setConfig({ testTimeout: FULL ? 3_600_000 : 120_000, hookTimeout: 120_000 });

let work: string;
let original: TestDatabase;
let target: TestDatabase;
const file = (name: string) => path.join(work, name);
const { query } = pg.Client.prototype;
const writing = {
  open: fsPromises.open,
  rename: fsPromises.rename,
  link: fsPromises.link,
  mkdir: fsPromises.mkdir,
};

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), "lodestone-broken-off-"));
  [original, target] = [await createTestDatabase(), await createTestDatabase()];
  await fill(original.ownerUrl, "the new", file("new"));
  await fill(target.ownerUrl, "the old", file("old"));
  await createBackup(original.ownerUrl, file("new"), file("new.tar.gz"));
  await createBackup(target.ownerUrl, file("old"), file("old.tar.gz"));
});

afterEach(heal);

afterAll(async () => {
  await Promise.all([original.drop(), target.drop()]);
  await rm(work, { recursive: true, force: true });
});

const restore = () => restoreBackup(target.ownerUrl, file("old"), file("new.tar.gz"), { replace: true });

test("if any statement fails, the existing data stays intact", async () => {
  const count = await countOf("statement");
  for (const n of pointsOf(count, 4, 3)) {
    failing({ statement: n });
    await restore().catch(() => {});
    heal();
    await expectWhole(`statement ${n} of ${count}`);
  }
});

test("if any file cannot be written, the existing data stays intact", async () => {
  const count = await countOf("write");
  expect(count).toBeGreaterThan(5);
  for (const n of pointsOf(count, 6, 3)) {
    failing({ write: n });
    await restore().catch(() => {});
    heal();
    await expectWhole(`write ${n} of ${count}`);
  }
});

test("if it is killed at any point, the existing data stays intact", async () => {
  const statements = await countOf("statement");
  for (const n of pointsOf(statements, 2, 1)) {
    expect(await killedAt(n)).toBe("SIGKILL");
    await expectWhole(`killed at statement ${n} of ${statements}`);
  }
});

test("after all that it restores", async () => {
  await restore();
  await prepareDatabase(target.ownerUrl, "s".repeat(32));
  expect(await wholeWorld()).toBe("the new");
});

/** How many points there are: counted in a restore that succeeds, after which the earlier data is put back. */
async function countOf(what: "statement" | "write"): Promise<number> {
  const watched = failing({ [what]: Number.POSITIVE_INFINITY });
  await restore();
  const count = watched.passed();
  heal();
  expect(await wholeWorld()).toBe("the new");
  await putBack();
  return count;
}

/** From the n-th on, counted from 0, every statement or every write fails, as when a disk is full or a server gone. */
function failing({ statement, write }: { statement?: number; write?: number }) {
  let passed = 0;
  const due = (at: number | undefined) => at !== undefined && passed++ >= at;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    if (due(statement)) {
      const error = new Error("No more statements");
      const callback = given.at(-1);
      // A pool waits for its callback, and not for a promise.
      if (typeof callback !== "function") return Promise.reject(error);
      setImmediate(() => callback(error));
      return undefined;
    }
    return Reflect.apply(query, this, given);
  } as typeof query;
  for (const name of Object.keys(writing) as (keyof typeof writing)[]) {
    Object.assign(fsPromises, {
      [name]: (...given: unknown[]) => {
        if (due(write)) return Promise.reject(new Error("No space left on device"));
        return Reflect.apply(writing[name], fsPromises, given);
      },
    });
  }
  syncBuiltinESMExports();
  return { passed: () => passed };
}

function heal(): void {
  pg.Client.prototype.query = query;
  Object.assign(fsPromises, writing);
  syncBuiltinESMExports();
}

/** A restoring in a process of its own, which kills itself before its n-th statement; the signal that ended it. */
async function killedAt(n: number): Promise<NodeJS.Signals | null> {
  const module = pathToFileURL(path.resolve("lib/db/backup/restore-backup.ts")).href;
  const given = [target.ownerUrl, file("old"), file("new.tar.gz")]
    .map((text) => JSON.stringify(text))
    .join(", ");
  const code = `const { default: pg } = await import("pg");
    const { query } = pg.Client.prototype;
    let passed = 0;
    pg.Client.prototype.query = function (...given) {
      if (passed++ >= ${n}) process.kill(process.pid, "SIGKILL");
      return Reflect.apply(query, this, given);
    };
    const { restoreBackup } = await import(${JSON.stringify(module)});
    await restoreBackup(${given}, { replace: true });`;
  const args = ["--conditions=react-server", "--import", "tsx", "--input-type=module", "-e", code];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  return new Promise((resolve) => child.once("exit", (_code, signal) => resolve(signal)));
}

/** The existing data is intact; or, after an interruption behind the commit, the restored data is. */
async function expectWhole(when: string): Promise<void> {
  const world = await wholeWorld();
  expect(["the old", "the new"], when).toContain(world);
  if (world === "the new") await putBack();
}

async function putBack(): Promise<void> {
  await restoreBackup(target.ownerUrl, file("old"), file("old.tar.gz"), { replace: true });
  expect(await wholeWorld()).toBe("the old");
}

/** The name of the world whose rows, jobs, files and keys are all there. */
async function wholeWorld(): Promise<string> {
  const { name, others, jobs } = await withClient(target.ownerUrl, async (client) => ({
    name: (await queryRows(client, "names", NameRow, `SELECT "name" FROM "Account"`))
      .map((row) => row.name)
      .join(),
    others: (await client.query(`SELECT 1 FROM "AuditEntry" e JOIN "AuditDetail" d USING ("seq")`)).rowCount,
    jobs: (await client.query(`SELECT task_identifier AS "id" FROM graphile_worker.jobs`)).rows,
  }));
  const hash = hashOf(name);
  expect([others, jobs]).toEqual([1, [{ id: name.replace(" ", "-") }]]);
  expect(await readFile(file(`old/files/${hash.slice(0, 2)}/${hash}`), "utf8")).toBe(name);
  expect(await readFile(file("old/signing/mine.txt"), "utf8")).toBe("the old");
  return name;
}

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** A world that is called by one name everywhere. */
async function fill(url: string, name: string, folder: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(
      `INSERT INTO "Account" ("id", "email", "name") VALUES (gen_random_uuid(), 'a@example.com', $1)`,
      [name],
    );
    await client.query(
      `INSERT INTO "AuditEntry" ("seq", "at", "action", "subjectKind", "subjectId", "detailHash", "prevHash", "hash")
      VALUES (1, now(), 'a.b', 'Account', 'x', 'd', repeat('0', 64), $1)`,
      [name],
    );
    await client.query(
      `INSERT INTO "AuditDetail" ("seq", "salt", "address", "userAgent") VALUES (1, $1, '', '')`,
      [name],
    );
    await client.query("SELECT graphile_worker.add_job($1)", [name.replace(" ", "-")]);
  });
  const hash = hashOf(name);
  await mkdir(path.join(folder, "files", hash.slice(0, 2)), { recursive: true });
  await writeFile(path.join(folder, "files", hash.slice(0, 2), hash), name);
  await mkdir(path.join(folder, "signing"));
  await writeFile(path.join(folder, "signing", "mine.txt"), name);
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const raw = Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url");
  const id = createHash("sha256").update(raw).digest("hex");
  await writeFile(
    path.join(folder, "signing", `${id}.pem`),
    privateKey.export({ format: "pem", type: "pkcs8" }),
  );
}
