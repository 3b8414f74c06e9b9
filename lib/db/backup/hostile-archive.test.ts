import { existsSync } from "node:fs";
import { link, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as tar from "tar";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../test-database";
import { createBackup } from "./create-backup";
import { restoreBackup } from "./restore-backup";

let work: string;
let database: TestDatabase;
const file = (name: string) => path.join(work, name);

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), "lodestone-archive-test-"));
  database = await createTestDatabase();
  await mkdir(file("data"));
  await createBackup(database.ownerUrl, file("data"), file("genuine.tar.gz"));
  await mkdir(file("unpacked/files"), { recursive: true });
  await tar.extract({ file: file("genuine.tar.gz"), cwd: file("unpacked") });
  await mkdir(file("elsewhere"));
  await writeFile(file("elsewhere/kept.txt"), "as it was");
});

afterAll(async () => {
  await database.drop();
  await rm(work, { recursive: true, force: true });
});

/** Entries that a backup may not contain, by the name under which they would be unpacked. */
const ADDITIONS: Record<string, () => Promise<string>> = {
  "a name that leads out of the folder": async () => {
    await writeFile(file("outside.txt"), "planted");
    return "../outside.txt";
  },
  "a name that leads out from within": async () => {
    await writeFile(file("outside.txt"), "planted");
    return "files/../../outside.txt";
  },
  "an absolute name": async () => {
    await writeFile(file("outside.txt"), "planted");
    return file("outside.txt");
  },
  "a symbolic link": async () => {
    await symlink(file("elsewhere"), file("unpacked/files/link"));
    return "files/link";
  },
  "a hard link": async () => {
    await writeFile(file("unpacked/files/one.txt"), "planted");
    await link(file("unpacked/files/one.txt"), file("unpacked/files/two.txt"));
    return "files/two.txt";
  },
};

test.each(Object.entries(ADDITIONS))("%s writes nothing outside", async (_what, add) => {
  const [name, archive, data] = [await add(), file("hostile.tar.gz"), file("restored")];
  const genuine = ["manifest.json", "tables", "files"].filter((one) => existsSync(file(`unpacked/${one}`)));
  // At once: packing bit by bit, tar ends its stream before a hard link has been written.
  tar.create({ sync: true, gzip: true, file: archive, cwd: file("unpacked"), preservePaths: true }, [
    ...genuine,
    ...(name.startsWith("files/") && !name.includes("..") ? [] : [name]),
  ]);
  await rm(file("outside.txt"), { force: true });
  const names: string[] = [];
  await tar.list({ file: archive, preservePaths: true, onReadEntry: (entry) => names.push(entry.path) });
  expect(names).toContain(name);

  await restoreBackup(database.ownerUrl, data, archive, { replace: true }).catch((error: Error) => {
    expect(error.message).toMatch(/backup/i);
  });

  expect(existsSync(file("outside.txt"))).toBe(false);
  expect(await readdir(file("elsewhere"))).toEqual(["kept.txt"]);
  expect(await readFile(file("elsewhere/kept.txt"), "utf8")).toBe("as it was");
  for (const entry of await readdir(data, { recursive: true, withFileTypes: true }))
    expect(entry.isSymbolicLink(), entry.name).toBe(false);
  await rm(data, { recursive: true, force: true });
  for (const one of ["link", "one.txt", "two.txt"]) await rm(file(`unpacked/files/${one}`), { force: true });
});
