import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/auth/demo-accounts";
import { openTestDatabase } from "@/lib/db/test-database";
import { parseEnv, setEnv } from "@/lib/env";
import { Invalid, NotFound } from "@/lib/errors";

const { ownerUrl } = await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedPeople } = await import("@/prisma/seed/people");
const { planDemonstration, refuseOpenDemonstration, seedDemonstration, writeMark } = await import(
  "./demonstration"
);
const { otherStaff, remainsOfDemonstration, removeDemonstration } = await import(
  "../demo/remove-demonstration"
);
const { signIn, signInAsDemo } = await import("@/lib/auth/commands/sign-in");
const { authenticate } = await import("@/lib/auth/password/authenticate");
const { publish, seedWorld, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { verifyAuditLog } = await import("@/lib/audit/queries/verify-audit-log");

const EMAILS = DEMO_ACCOUNTS.map(({ email }) => email).sort();
const admin = { email: "admin@example.com", password: DEMO_PASSWORD };
const here = { address: "127.0.0.1", userAgent: "test" };
const elsewhere = { address: "192.0.2.7", userAgent: "test" };
let folder: string;
let world: Awaited<ReturnType<typeof seedWorld>>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "lodestone-demonstration-"));
  world = await seedWorld();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  setEnv({ LODESTONE_DEMO: "off", LODESTONE_DEMO_PUBLIC: "", PUBLIC_URL: "" });
  await db.account.deleteMany({ where: { email: { in: EMAILS } } });
  await seedPeople();
  await db.demonstration.deleteMany();
});

const settings = (given: Record<string, string> = {}) => parseEnv({ LODESTONE_DATA_DIR: folder, ...given });
const start = async (given: Record<string, string> = {}) => {
  const { shown } = await planDemonstration(settings(given), ownerUrl);
  await refuseOpenDemonstration(settings(given), ownerUrl, shown);
  return shown;
};

test("off, it does not start while the demonstration's accounts are there, and says how to remove them", async () => {
  await writeMark(ownerUrl, "seeded");
  await expect(start({ LODESTONE_DEMO: "off" })).rejects.toThrow(
    /^The demonstration's accounts .*`npm run demo -- remove`/,
  );
  await removeDemonstration(ownerUrl, { accounts: EMAILS, reports: [] }, here);
  expect(await start({ LODESTONE_DEMO: "off" })).toBe(false);
  // Nor does it come back by itself.
  expect(await start()).toBe(false);
});

test("an account of the demonstration stays one after its password was changed", async () => {
  await writeMark(ownerUrl, "seeded");
  await removeDemonstration(
    ownerUrl,
    { accounts: EMAILS.filter((email) => email !== admin.email), reports: [] },
    here,
  );
  await writeMark(ownerUrl, "seeded");
  await db.account.update({ where: { email: admin.email }, data: { passwordHash: null } });
  await expect(start({ LODESTONE_DEMO: "off" })).rejects.toThrow(/admin@example.com/);
});

test("without a mark, accounts that the published password opens are enough", async () => {
  await db.account.deleteMany({ where: { email: { not: admin.email }, removedAt: null } });
  await expect(start({ LODESTONE_DEMO: "off" })).rejects.toThrow(/admin@example.com/);
  await expect(start({ DATABASE_URL: "postgresql://u@h/d" })).rejects.toThrow(/admin@example.com/);
  await db.account.update({ where: { email: admin.email }, data: { passwordHash: null } });
  expect(await start({ LODESTONE_DEMO: "off" })).toBe(false);
});

test("of several instances that start together, one seeds the demonstration, and the others wait", async () => {
  let [under, most, seeded] = [0, 0, 0];
  const write = async () => {
    most = Math.max(most, ++under);
    await seedPeople();
    seeded += 1;
    under -= 1;
  };
  await Promise.all([1, 2, 3].map(() => seedDemonstration(ownerUrl, write)));
  expect({ most, seeded }).toEqual({ most: 1, seeded: 1 });
});

test("the mark of an earlier release, a file, becomes a row; and accounts say it where a backup had none", async () => {
  const file = path.join(folder, "demonstration");
  await writeFile(file, "seeded\n");
  expect(await start()).toBe(true);
  expect(await db.demonstration.findFirst()).toMatchObject({ state: "seeded" });
  await expect(readFile(file)).rejects.toThrow(/ENOENT/);
  await db.demonstration.deleteMany();
  expect(await start()).toBe(true);
  expect(await db.demonstration.findFirst()).toMatchObject({ state: "seeded" });
});

test.each<Record<string, string>>([
  { HOST: "0.0.0.0" },
  { HOST: "::" },
  { HOST: "192.0.2.1" },
  { HOST: "lodestone.example" },
  { PUBLIC_URL: "https://lodestone.example" },
  { PUBLIC_URL: "http://192.0.2.1:3000" },
])("on at %o, it asks whether this is meant for everyone", async (address) => {
  await writeMark(ownerUrl, "seeded");
  for (const given of [{ LODESTONE_DEMO: "on" }, {} as Record<string, string>]) {
    await expect(start({ ...given, ...address })).rejects.toThrow(/LODESTONE_DEMO_PUBLIC=yes/);
    expect(await start({ ...given, ...address, LODESTONE_DEMO_PUBLIC: "yes" })).toBe(true);
  }
});

test.each<Record<string, string>>([
  {},
  { HOST: "127.0.0.1" },
  { HOST: "::1" },
  { PUBLIC_URL: "http://127.0.0.1:3000" },
])("on at %o, which only this machine reaches, it starts", async (address) => {
  await writeMark(ownerUrl, "seeded");
  expect(await start({ LODESTONE_DEMO: "on", ...address })).toBe(true);
});

test("the published password opens nothing while the demonstration is off", async () => {
  await expect(signIn(ANONYMOUS, admin, here)).rejects.toBeInstanceOf(Invalid);
  // In any Unicode composition, and of any account.
  await expect(
    authenticate({ ...admin, password: DEMO_PASSWORD.normalize("NFD") }, here),
  ).rejects.toBeInstanceOf(Invalid);
  setEnv({ LODESTONE_DEMO: "on" });
  expect((await signIn(ANONYMOUS, admin, here)).email).toBe(admin.email);
});

test("on, the published password works only on this machine, unless the demonstration is for everyone", async () => {
  setEnv({ LODESTONE_DEMO: "on" });
  for (const origin of [elsewhere, { ...here, address: "unknown" }]) {
    await expect(signIn(ANONYMOUS, admin, origin)).rejects.toBeInstanceOf(Invalid);
  }
  setEnv({ LODESTONE_DEMO_PUBLIC: "yes", PUBLIC_URL: "https://lodestone.example" });
  expect((await signIn(ANONYMOUS, admin, elsewhere)).email).toBe(admin.email);
});

test("one click signs in only on this machine, unless the demonstration is for everyone", async () => {
  const press = (origin: typeof here) => signInAsDemo(ANONYMOUS, { email: admin.email }, origin);
  await expect(press(here)).rejects.toBeInstanceOf(NotFound);
  setEnv({ LODESTONE_DEMO: "on" });
  expect((await press(here)).email).toBe(admin.email);
  await expect(press(elsewhere)).rejects.toBeInstanceOf(NotFound);
  setEnv({ PUBLIC_URL: "https://lodestone.example" });
  await expect(press(here)).rejects.toBeInstanceOf(NotFound);
  setEnv({ LODESTONE_DEMO_PUBLIC: "yes" });
  expect((await press(elsewhere)).email).toBe(admin.email);
});

test("accounts with a role that others made in it are listed", async () => {
  const eve = { email: "eve@stranger.example", name: "Eve", role: "admin" } as const;
  await db.account.create({ data: eve, select: { id: true } });
  expect(await otherStaff()).toContainEqual({ email: eve.email, role: "admin" });
  await db.account.delete({ where: { email: eve.email }, select: { id: true } });
  expect((await otherStaff()).map(({ email }) => email)).not.toContain(eve.email);
});

test("removing withdraws its reports if asked, leaves the operator's own, and can be repeated", async () => {
  const parts = [{ access: "public", words: "Words of a report." }];
  const its = await publish(world, { title: "Of the demonstration", parts });
  const own = await publish(world, {
    title: "Of one's own",
    parts: [{ access: "public", words: "Other words." }],
  });
  const importSource = "file:rare-earths-move-into-the-vehicle.md";
  await db.report.update({ where: { id: its.reportId }, data: { importSource } });
  const found = await remainsOfDemonstration(ownerUrl);
  expect(found).toEqual({ accounts: EMAILS, reports: [{ id: its.reportId, slug: its.slug }] });
  await removeDemonstration(ownerUrl, found, ORIGIN);
  const again = await remainsOfDemonstration(ownerUrl);
  expect(again).toEqual({ accounts: [], reports: [] });
  await removeDemonstration(ownerUrl, again, ORIGIN);
  expect(await db.withdrawal.count({ where: { reportId: its.reportId } })).toBe(1);
  const live = await db.report.findMany({ where: { currentVersionId: { not: null } }, select: { id: true } });
  expect(live).toEqual([{ id: own.reportId }]);
  expect((await verifyAuditLog(OPERATOR)).firstBreak).toBeNull();
});
