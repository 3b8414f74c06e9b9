import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { SMTPServer } from "smtp-server";
import { afterAll, expect, test } from "vitest";
import { createBackup } from "@/lib/db/backup/create-backup";
import { backupFile, deleteOlderBackups, keptBackups } from "@/lib/db/backup/kept-backups";
import { NameRow, queryRows } from "@/lib/db/rows";
import { openTestDatabase } from "@/lib/db/test-database";
import { withClient } from "@/lib/db/with-client";
import { examineBackups } from "./backups";
import { examineDatabase } from "./database";
import type { Finding } from "./finding";
import { examineMail, type MailDomain } from "./mail";
import { examineWork } from "./work";

const { ownerUrl } = await openTestDatabase();
const scratch = await mkdtemp(path.join(tmpdir(), "lodestone-doctor-"));
afterAll(() => rm(scratch, { recursive: true, force: true }));

const told = (findings: Finding[]) => findings.map(({ level, what }) => `${level}: ${what}`).join("\n");
const sql = (...statements: string[]) =>
  withClient(ownerUrl, async (client) => {
    for (const statement of statements) await client.query(statement);
  });

test("examines a database and changes nothing", async () => {
  const settings = { DATABASE_POOL: 2, DATABASE_URL: ownerUrl };
  // The tests' own server does not flush to disk, which is found.
  const own = /^fault: PostgreSQL's (fsync|full_page_writes|synchronous_commit) is off: /;
  const others = async (url: string, more = settings) =>
    told((await examineDatabase(url, more)).findings)
      .split("\n")
      .filter((line) => !own.test(line))
      .join("\n");
  expect(await others(ownerUrl)).toBe("");
  expect(told((await examineDatabase(ownerUrl, settings)).findings)).toMatch(own);
  expect(await others(ownerUrl, { ...settings, DATABASE_POOL: 190 })).toMatch(
    /allows \d+ connections; .* may open 770/,
  );
  expect(await others(`${ownerUrl}?options=-c%20autovacuum%3Doff`)).toMatch(/cannot be reached|autovacuum/);
  const elsewhere = new URL(ownerUrl);
  elsewhere.pathname = "/no_such_database";
  expect(await others(elsewhere.href)).toMatch(
    /^fault: PostgreSQL cannot be reached: database "no_such_database"/,
  );
  elsewhere.port = "9";
  expect(await others(elsewhere.href)).toMatch(/^fault: PostgreSQL cannot be reached: .*ECONNREFUSED/);
});

test("finds a schema of another release", async () => {
  const last = `(SELECT max(migration_name) FROM "_prisma_migrations")`;
  const renameLast = (name: string) =>
    sql(`UPDATE "_prisma_migrations" SET migration_name = '${name}' WHERE migration_name = ${last}`);
  const name = await withClient(
    ownerUrl,
    async (client) => (await queryRows(client, "last", NameRow, `SELECT ${last} AS "name"`))[0]?.name,
  );
  await renameLast("99999999999999_later");
  expect(
    told((await examineDatabase(ownerUrl, { DATABASE_POOL: 2, DATABASE_URL: ownerUrl })).findings),
  ).toMatch(/fault: The database was migrated by a release \(99999999999999_later\)/);
  await renameLast(name ?? "");
});

test("examines mails, jobs, people and keys", async () => {
  const settings = {
    SMTP_URL: "smtp://localhost",
    LODESTONE_DEMO: "off" as const,
    LODESTONE_DATA_DIR: scratch,
  };
  const found = async (more = {}) => told(await examineWork(ownerUrl, { ...settings, ...more }));
  expect(await found()).toBe("fault: Nobody administrates this installation.");
  await sql(
    `INSERT INTO "Account" ("id", "email", "name", "role") VALUES (gen_random_uuid(), 'chief@example.com', 'Chief', 'admin')`,
  );
  expect(await found()).toBe("");
  await sql(
    `INSERT INTO "OutboxMail" ("id", "to", "cause", "subject", "text", "html", "createdAt")
      VALUES (gen_random_uuid(), 'a@example.com', 'a', 's', 't', 'h', now() - interval '2 hours')`,
    `INSERT INTO "OutboxMail" ("id", "to", "cause", "subject", "text", "html", "failure")
      VALUES (gen_random_uuid(), 'b@example.com', 'b', 's', 't', 'h', '550 no such user')`,
    `SELECT graphile_worker.add_job('send-mail', '{}', run_at => now() - interval '2 hours')`,
    `INSERT INTO "SigningKey" ("id", "publicKey", "createdAt", "endorsedBy", "endorsement") VALUES (repeat('a', 64), 'k', now(), repeat('a', 64), 'e')`,
    `INSERT INTO graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
      VALUES ('prune', now() - interval '9 days', now() - interval '4 days')`,
  );
  expect((await found()).split("\n")).toEqual([
    "fault: 1 mail has waited for more than an hour.",
    "advice: 1 mail of the last day did not go out.",
    "fault: 1 job is more than an hour late.",
    expect.stringMatching(/^advice: The nightly clean-up last ran on/),
    expect.stringMatching(/^fault: The private key that signs publications \(aaaaaaaaaaaa…\) is not in/),
  ]);
  await sql(`UPDATE graphile_worker._private_jobs SET attempts = max_attempts`);
  await mkdir(path.join(scratch, "signing"), { recursive: true });
  await writeFile(path.join(scratch, "signing", `${"a".repeat(64)}.pem`), "key", { mode: 0o600 });
  expect(await found({ SMTP_URL: undefined })).toMatch(/Jobs were given up after their last try: send-mail/);
  await sql(
    `DELETE FROM "SigningKey"`,
    `DELETE FROM graphile_worker._private_jobs`,
    `DELETE FROM "OutboxMail"`,
  );
});

test("examines the newest backup, and restores it for a trial", { timeout: 60_000 }, async () => {
  const folder = path.join(scratch, "backups");
  const found = async (owner: string | undefined = ownerUrl, at: string | undefined = folder) =>
    told(await examineBackups(at, owner, path.join(scratch, "data")));
  expect(told(await examineBackups(undefined, ownerUrl, scratch))).toMatch(/^advice: No one said where/);
  expect(await found()).toMatch(/^fault: There is no backup in/);
  await mkdir(folder);
  const [old, fresh] = [
    backupFile(folder, new Date(Date.now() - 5 * 86_400_000)),
    backupFile(folder, new Date()),
  ];
  await createBackup(ownerUrl, path.join(scratch, "data"), old);
  expect(await found(undefined)).toMatch(/^fault: The newest backup, .* is 120 hours old/);
  await rename(old, fresh);
  expect(await found()).toBe("");
  const whole = await readFile(fresh);
  await writeFile(fresh, whole.subarray(0, whole.length - 400));
  expect(await found()).toMatch(/^fault: The newest backup cannot be restored: /);
  await chmod(fresh, 0o644);
  expect(await found(undefined)).toMatch(/^fault: Other users of this machine can read/);
  const databases = await withClient(ownerUrl, (client) =>
    queryRows(
      client,
      "trials",
      NameRow,
      `SELECT datname AS "name" FROM pg_database WHERE datname LIKE 'lodestone_trial_%'`,
    ),
  );
  expect(databases).toEqual([]);
});

test("keeps the newest backups of a folder", async () => {
  const folder = path.join(scratch, "kept");
  await mkdir(folder);
  const files = [1, 2, 3].map((day) => backupFile(folder, new Date(Date.UTC(2026, 10, day, 2, 30))));
  for (const file of [...files, path.join(folder, "by-hand.tar.gz")]) await writeFile(file, "");
  expect((await deleteOlderBackups(folder, 2)).map((file) => path.basename(file))).toEqual([
    "lodestone-2026-11-01T023000Z.tar.gz",
  ]);
  expect((await keptBackups(folder)).map(({ at }) => at.toISOString())).toEqual([
    "2026-11-03T02:30:00.000Z",
    "2026-11-02T02:30:00.000Z",
  ]);
  expect(await readdir(folder)).toContain("by-hand.tar.gz");
});

const KNOWN: MailDomain = {
  receivers: async () => [{ exchange: "mail.example.com", priority: 10 }],
  addresses: async () => [],
  texts: async (domain) => [[domain.startsWith("_dmarc.") ? "v=DMARC1; p=none" : "v=spf1 -all"]],
};
const nothing = async () => [];

test("examines the mail server and the sender's domain", async () => {
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    onAuth: ({ password }, _session, done) =>
      password === "right" ? done(null, { user: "desk" }) : done(new Error("Wrong password")),
    onMailFrom: ({ address }, _session, done) =>
      address.endsWith("@example.com") ? done() : done(new Error("Not your domain")),
    onData: (stream, _session, done) => void stream.resume().on("end", () => done()),
  });
  server.on("error", () => {});
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, "127.0.0.1", () => {
      const address = listening.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  afterAll(() => new Promise((resolve) => server.close(() => resolve(undefined))));
  const of = (password: string, more = {}) => ({
    SMTP_URL: `smtp://desk:${password}@127.0.0.1:${port}`,
    MAIL_FROM: "Desk <desk@example.com>",
    MAIL_BOUNCES: undefined,
    ...more,
  });
  const found = async (...args: Parameters<typeof examineMail>) => told(await examineMail(...args));
  expect(await found(of("right"), undefined, KNOWN)).toBe("");
  expect(await found(of("right"), "reader@example.org", KNOWN)).toMatch(
    /^advice: The mail server took a test mail/,
  );
  expect(await found(of("wrong"), undefined, KNOWN)).toMatch(
    /^fault: The mail server refuses the user or the password/,
  );
  expect(await found(of("right", { MAIL_FROM: "desk@elsewhere.test" }), "a@example.org", KNOWN)).toMatch(
    /^fault: The mail server refused a test mail: .*Not your domain/,
  );
  expect(await found(of("right", { SMTP_URL: `smtps://127.0.0.1:${port}` }), undefined, KNOWN)).toMatch(
    /^fault: There is no encrypted connection/,
  );
  expect(await found(of("right", { SMTP_URL: "smtp://127.0.0.1:9" }), undefined, KNOWN)).toMatch(
    /^fault: The mail server cannot be reached/,
  );
  expect(await found(of("right", { MAIL_FROM: "The desk" }), undefined, KNOWN)).toMatch(
    /^fault: MAIL_FROM is no address/,
  );
  const unknown = { receivers: nothing, addresses: nothing, texts: nothing };
  expect((await found(of("right"), undefined, unknown)).split("\n")).toEqual([
    "fault: The domain of MAIL_FROM, example.com, is not known to DNS.",
    expect.stringMatching(/^advice: .*SPF/),
    expect.stringMatching(/^advice: .*DMARC/),
  ]);
});
