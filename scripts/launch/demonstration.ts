import { type ChildProcess, spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/auth/demo-accounts";
import { isPassword } from "@/lib/auth/password/hash";
import { queryRows } from "@/lib/db/rows";
import { lockForSession, withClient } from "@/lib/db/with-client";
import { BadSetting, type Env } from "@/lib/env";
import { isLoopbackName } from "@/lib/ip-address";
import { EXIT_WITH_PARENT, succeeds } from "./child-process";

/** The state in the database, and so in its backups: the demonstration was begun there, is there, or was removed. */
const Mark = z.enum(["seeding", "seeded", "removed"]);
type Mark = z.output<typeof Mark>;

type Settings = Pick<Env, "LODESTONE_DEMO" | "LODESTONE_DATA_DIR" | "DATABASE_URL">;

/**
 * Whether this installation shows the demonstration, and whether it has still to be seeded. It is put into an empty
 * embedded database, or wherever it was requested; never after `off`.
 */
export async function planDemonstration(
  settings: Settings,
  ownerUrl: string,
): Promise<{ shown: boolean; seed: boolean }> {
  await adoptEarlierMark(settings.LODESTONE_DATA_DIR, ownerUrl);
  if (settings.LODESTONE_DEMO === "off") return { shown: false, seed: false };
  const mark = await readMark(ownerUrl);
  const empty = await isEmpty(ownerUrl);
  // Begun and not completed, because of a kill: seeding can be repeated.
  const unfinished = mark === "seeding";
  if (settings.LODESTONE_DEMO === "on") return { shown: true, seed: empty || unfinished };
  if (settings.DATABASE_URL) return { shown: false, seed: false };
  return { shown: empty || mark === "seeding" || mark === "seeded", seed: empty || unfinished };
}

/**
 * Keeps a published password from working at an address that others can reach: a demonstration that is off must not be
 * in the database, and one that is on must be meant for everyone.
 *
 * @throws BadSetting with one sentence that says what to do
 */
export async function refuseOpenDemonstration(
  settings: Pick<Env, "HOST" | "PUBLIC_URL" | "LODESTONE_DEMO_PUBLIC">,
  ownerUrl: string,
  shown: boolean,
): Promise<void> {
  if (!shown) {
    const [one] = await demoAccountsIn(ownerUrl);
    if (one === undefined) return;
    throw new BadSetting(
      `The demonstration's accounts (${one} and others), whose password is published, are in this database: remove ` +
        "them with `npm run demo -- remove` (with --reports its reports too), or start with LODESTONE_DEMO=on.",
    );
  }
  const { HOST, PUBLIC_URL, LODESTONE_DEMO_PUBLIC } = settings;
  if (LODESTONE_DEMO_PUBLIC === "yes") return;
  if (isLoopbackName(HOST) && isLoopbackName(new URL(PUBLIC_URL).hostname)) return;
  throw new BadSetting(
    "The demonstration has accounts of every role with a published password, and others reach this address " +
      `(HOST ${HOST}, PUBLIC_URL ${PUBLIC_URL}): set LODESTONE_DEMO_PUBLIC=yes if that is meant, or LODESTONE_DEMO=off.`,
  );
}

/**
 * The addresses of the demonstration's accounts that are in a database: all of them where the demonstration was put,
 * whatever became of their passwords; elsewhere those that the published password opens.
 */
export async function demoAccountsIn(ownerUrl: string): Promise<string[]> {
  const mark = await readMark(ownerUrl);
  const rows = await withClient(ownerUrl, async (client) => {
    return queryRows(
      client,
      "demonstration-accounts",
      z.strictObject({ email: z.string(), passwordHash: z.string().nullable() }),
      `SELECT "email", "passwordHash" FROM "Account" WHERE "email" = ANY($1) ORDER BY "email"`,
      [DEMO_ACCOUNTS.map(({ email }) => email)],
    );
  });
  if (mark === "seeding" || mark === "seeded") return rows.map(({ email }) => email);
  const opened: string[] = [];
  for (const { email, passwordHash } of rows) {
    if (await isPassword(DEMO_PASSWORD, passwordHash)) opened.push(email);
  }
  return opened;
}

/**
 * Seeds the demonstration; what a kill leaves half-way is completed at the next start. Of instances that start together
 * one seeds, and the others wait until it is there.
 *
 * @param write seeds it
 */
export async function seedDemonstration(ownerUrl: string, write: () => Promise<void>): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await lockForSession(client, "demonstration");
    if ((await readMark(ownerUrl)) === "seeded") return;
    await writeMark(ownerUrl, "seeding");
    await write();
    await writeMark(ownerUrl, "seeded");
  });
}

/**
 * Writes the demonstration in a process of its own: the memory that takes would stay with this one.
 *
 * @param started told of the process, so that it can be ended
 * @throws Error with the words of that process when it fails
 */
export async function seedInOwnProcess(started: (child: ChildProcess) => void): Promise<void> {
  const child = spawn(process.execPath, [...process.execArgv, EXIT_WITH_PARENT, "prisma/seed/seed.ts"], {
    stdio: ["ignore", "inherit", "pipe", "ipc"],
    // Its own process group: a Ctrl-C reaches only the launcher, which ends it.
    detached: true,
  });
  started(child);
  await succeeds(child, "The demonstration could not be seeded:");
}

async function isEmpty(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    const rows = await queryRows(
      client,
      "is-empty",
      z.strictObject({ empty: z.boolean() }),
      `SELECT NOT EXISTS (SELECT FROM "Account") AND NOT EXISTS (SELECT FROM "Report")
        AND NOT EXISTS (SELECT FROM "Entity") AS "empty"`,
    );
    return rows[0]?.empty === true;
  });
}

async function readMark(ownerUrl: string): Promise<Mark | undefined> {
  return withClient(ownerUrl, async (client) => {
    const row = z.strictObject({ state: Mark });
    const [demonstration] = await queryRows(
      client,
      "demonstration",
      row,
      `SELECT "state" FROM "Demonstration"`,
    );
    return demonstration?.state;
  });
}

/** Records the state of the demonstration in the database. */
export async function writeMark(ownerUrl: string, mark: Mark): Promise<void> {
  await withClient(ownerUrl, (client) =>
    client.query(
      `INSERT INTO "Demonstration" ("state") VALUES ($1)
       ON CONFLICT ("id") DO UPDATE SET "state" = $1, "changedAt" = now()`,
      [mark],
    ),
  );
}

/**
 * Earlier releases left a file in the data folder instead, which no backup had: that, or accounts that the published
 * password opens, says where the demonstration was put before there was a row for it.
 */
async function adoptEarlierMark(dataFolder: string, ownerUrl: string): Promise<void> {
  const file = path.join(dataFolder, "demonstration");
  const text = await readFile(file, "utf8").catch(() => undefined);
  if ((await readMark(ownerUrl)) === undefined) {
    if (text !== undefined && !(await isEmpty(ownerUrl))) {
      await writeMark(ownerUrl, text.trim() === "seeded" ? "seeded" : "seeding");
    } else if ((await demoAccountsIn(ownerUrl)).length === DEMO_ACCOUNTS.length) {
      await writeMark(ownerUrl, "seeded");
    }
  }
  await rm(file, { force: true });
}
