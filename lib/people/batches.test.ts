import Papa from "papaparse";
import { expect, test } from "vitest";
import { ANONYMOUS } from "@/lib/access/types";
import { mailedToken, makeAccount, signedIn, TEST_ORIGIN } from "@/lib/auth/test-account";
import { openTestDatabase } from "@/lib/db/test-database";
import { Conflict, Forbidden, Invalid } from "@/lib/errors";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { newTier } = await import("@/lib/membership/test-people");
const { grantMembership } = await import("@/lib/membership/commands/grant-membership");
const { removeAccount } = await import("@/lib/membership/commands/remove-account");
const { requestSignInLink } = await import("@/lib/auth/commands/request-link");
const { useSignInLink } = await import("@/lib/auth/commands/use-sign-in-link");
const { viewerOfSession } = await import("@/lib/auth/viewer");
const { planGrant, planImport } = await import("./commands/plan-batch");
const { runBatch, startBatch, undoBatch } = await import("./commands/run-batch");
const { batchView } = await import("./queries/batches");
const { takePeopleFile } = await import("./queries/people-file");

const admin = await signedIn(await makeAccount({ role: "admin" }));
const tier = await newTier(admin);
const UNTIL = "2098-12-31";
const ENDS = new Date("2099-01-01T00:00:00Z");
let nth = 0;
const address = () => `listed-${nth++}@example.com`;

const plan = async (text: string, more: object = {}) =>
  (await planImport(admin, { text, tierId: tier.id, until: UNTIL, tell: false, ...more })).batchId;
const work = async (batchId: string) => {
  while (await runBatch(batchId, TEST_ORIGIN));
};
const run = async (batchId: string) => {
  await startBatch(admin, { batchId }, TEST_ORIGIN);
  await work(batchId);
};
const undo = async (batchId: string) => {
  await undoBatch(admin, { batchId }, TEST_ORIGIN);
  await work(batchId);
};
const plans = async (id: string) =>
  Object.fromEntries((await batchView(admin, { id })).counts.map(({ plan: one, lines }) => [one, lines]));
const memberships = (email: string) =>
  db.membership.findMany({
    where: { account: { email }, revokedAt: null },
    select: { endsAt: true, note: true },
  });

test("an import shows what it would do, writes nothing before, and does it once", async () => {
  const [fresh, payer] = [address(), address()];
  const known = await makeAccount();
  const text = `email,paying\n${fresh},no\n${payer},yes\n${known.email},yes\nnonsense,yes`;
  const before = await db.account.count();
  const id = await plan(text);
  expect(await plans(id)).toEqual({ create: 2, grant: 1, refuse: 1 });
  expect(await db.account.count()).toBe(before);
  await run(id);
  await expect(startBatch(admin, { batchId: id }, TEST_ORIGIN)).rejects.toBeInstanceOf(Conflict);
  expect([await memberships(fresh), await memberships(payer), await memberships(known.email)]).toMatchObject([
    [],
    [{ endsAt: ENDS }],
    [{ endsAt: ENDS }],
  ]);
  expect(await db.outboxMail.count({ where: { to: { in: [fresh, payer, known.email] } } })).toBe(0);
  const account = await db.account.findUniqueOrThrow({ where: { email: fresh } });
  expect(account).toMatchObject({ role: "reader", emailVerifiedAt: null, passwordHash: null });
  // The same list again changes nothing.
  expect(await plans(await plan(text))).toEqual({ same: 3, refuse: 1 });
  expect(await db.auditEntry.count({ where: { subjectId: id } })).toBe(2);
});

test("an imported person signs in with a link and reads what was imported", async () => {
  const email = address();
  await run(await plan(`email,paying\n${email},yes`));
  await requestSignInLink(ANONYMOUS, { email }, TEST_ORIGIN);
  const { sessionId } = await useSignInLink(ANONYMOUS, { token: await mailedToken(email) }, TEST_ORIGIN);
  expect(await viewerOfSession(sessionId)).toMatchObject({ verified: true, membershipRank: tier.rank });
});

test("undoing takes back accounts and memberships, restores what was replaced, and keeps what is used", async () => {
  const [unused, used] = [address(), address()];
  const held = await makeAccount();
  await grantMembership(
    admin,
    { accountId: held.id, tierId: tier.id, until: "2098-01-01", note: "Before" },
    TEST_ORIGIN,
  );
  const id = await plan(`email,paying\n${unused},yes\n${used},yes\n${held.email},yes`);
  await run(id);
  const { id: usedId } = await db.account.findUniqueOrThrow({ where: { email: used }, select: { id: true } });
  await signedIn({ id: usedId });
  await undo(id);
  expect(await db.account.count({ where: { email: unused } })).toBe(0);
  expect(await db.account.count({ where: { email: used } })).toBe(1);
  expect(await memberships(used)).toEqual([]);
  expect(await memberships(held.email)).toEqual([
    { endsAt: new Date("2098-01-02T00:00:00Z"), note: "Before" },
  ]);
  const view = await batchView(admin, { id });
  expect(view.undoneAt).not.toBeNull();
  expect(view.counts.reduce((sum, { kept }) => sum + kept, 0)).toBe(1);
  await expect(undoBatch(admin, { batchId: id }, TEST_ORIGIN)).rejects.toBeInstanceOf(Conflict);
});

test("a longer membership that came after the plan stays", async () => {
  const held = await makeAccount();
  const id = await plan(`email,paying\n${held.email},yes`);
  expect(await plans(id)).toEqual({ grant: 1 });
  const longer = { accountId: held.id, tierId: tier.id, until: "2099-06-01", note: "Longer" };
  await grantMembership(admin, longer, TEST_ORIGIN);
  await run(id);
  expect(await memberships(held.email)).toMatchObject([{ note: "Longer" }]);
});

test("goes on where it was stopped, and two workers do each line once", async () => {
  const lines = Array.from({ length: 1_200 }, () => `${address()},yes`);
  const id = await plan(`email,paying\n${lines.join("\n")}`);
  await startBatch(admin, { batchId: id }, TEST_ORIGIN);
  await Promise.all([work(id), work(id)]);
  const view = await batchView(admin, { id });
  expect(view.counts).toMatchObject([{ plan: "create", lines: 1_200, done: 1_200 }]);
  expect(view.finishedAt).not.toBeNull();
  expect(
    await db.membership.count({
      where: {
        note: "Import of members",
        account: { email: { in: lines.map((l) => l.split(",")[0] ?? "") } },
      },
    }),
  ).toBe(1_200);
  expect([view.lines.length, view.next]).toEqual([100, 101]);
});

test("tells people only if that was chosen, and keeps their refusals of mail", async () => {
  const [told, quiet] = [address(), address()];
  await run(await plan(`email,email_disabled\n${told},false\n${quiet},true`, { tell: true }));
  const mails = await db.outboxMail.findMany({
    where: { to: { in: [told, quiet] } },
    select: { subject: true },
  });
  expect(mails.map(({ subject }) => subject)).toEqual([
    "Your account at Lodestone",
    "Your account at Lodestone",
  ]);
  expect(await db.mailPreference.findMany({ where: { account: { email: quiet } } })).toMatchObject([
    { kind: "newReports", wanted: false },
  ]);
});

test("stops when its starter may no longer import", async () => {
  const other = await signedIn(await makeAccount({ role: "admin" }));
  const { batchId } = await planImport(other, { text: `email\n${address()}`, tell: false });
  await startBatch(other, { batchId }, TEST_ORIGIN);
  await db.account.update({ where: { id: other.accountId }, data: { role: "reader" } });
  await work(batchId);
  expect((await batchView(admin, { id: batchId })).counts).toMatchObject([{ plan: "create", done: 0 }]);
});

test("one membership for many: a pasted list, or those whom filters find", async () => {
  const [one, two] = [await makeAccount(), await makeAccount()];
  const list = `${one.email}; ${two.email}\nnobody@example.com\n${one.email}, nonsense`;
  const base = { tierId: tier.id, until: UNTIL, tell: false };
  const { batchId } = await planGrant(admin, { by: "list", list, ...base });
  expect(await plans(batchId)).toEqual({ grant: 2, refuse: 3 });
  await run(batchId);
  expect(await memberships(two.email)).toMatchObject([{ endsAt: ENDS, note: "Granted to many" }]);
  await undo(batchId);
  expect(await memberships(two.email)).toEqual([]);
  const filtered = await planGrant(admin, { by: "filter", list: "", q: two.email, ...base });
  expect(await plans(filtered.batchId)).toEqual({ grant: 1 });
  await expect(
    planGrant(admin, { by: "filter", list: "", q: "nobody at all", ...base }),
  ).rejects.toBeInstanceOf(Invalid);
});

test("a removed person leaves no address in a list", async () => {
  const email = address();
  const id = await plan(`email,name\n${email},Ada`);
  await run(id);
  const account = await db.account.findUniqueOrThrow({ where: { email }, select: { id: true } });
  await removeAccount(admin, { accountId: account.id, email, byline: "keep" }, TEST_ORIGIN);
  expect((await batchView(admin, { id })).lines).toMatchObject([{ email: "", name: "" }]);
});

test("the file of people is for admins, recorded, and free of formulas", async () => {
  const email = address();
  await db.account.create({ data: { email, name: "=HYPERLINK(1)" } });
  const editor = await signedIn(await makeAccount({ role: "editor" }));
  await expect(takePeopleFile(editor, {}, TEST_ORIGIN)).rejects.toBeInstanceOf(Forbidden);
  const pieces: string[] = [];
  for await (const piece of await takePeopleFile(admin, { q: email }, TEST_ORIGIN)) pieces.push(piece);
  const { data } = Papa.parse<Record<string, string>>(pieces.join("").replace("\ufeff", ""), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data).toMatchObject([{ email, name: "'=HYPERLINK(1)", role: "reader" }]);
  expect(await db.auditEntry.count({ where: { action: "account.export", actorId: admin.accountId } })).toBe(
    1,
  );
});
