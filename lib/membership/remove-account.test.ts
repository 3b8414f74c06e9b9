import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { NameRow, queryRows } from "@/lib/db/rows";
import { openTestDatabase } from "@/lib/db/test-database";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import { lastAct, newTier, onlyAdmin, origin, personOf, tomorrow } from "./test-people";

const database = await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { removeAccount, FORMER_AUTHOR, REMOVED_NAME } = await import("./commands/remove-account");
const { grantMembership } = await import("./commands/grant-membership");
const { suspendAccount } = await import("./commands/suspend-account");
const { peoplePage } = await import("./queries/people");
const { person } = await import("./queries/person");
const { verifyAuditLog } = await import("@/lib/audit/queries/verify-audit-log");
const { auditPage } = await import("@/lib/audit/queries/audit-page");
const { verifyPublications } = await import("@/lib/verify/queries/verify-publications");
const { seedWorld, publish } = await import("@/lib/reports/queries/test-world");
const { publishReport } = await import("@/lib/publishing/commands/publish-report");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");

let world: Awaited<ReturnType<typeof seedWorld>>;
const owner = new pg.Client({ connectionString: database.ownerUrl });
beforeAll(async () => {
  world = await seedWorld();
  await owner.connect();
});
afterAll(() => owner.end());

/** Every row of every table that contains the word, as `table: row`. */
async function rowsSaying(word: string): Promise<string[]> {
  const rows = await queryRows(
    owner,
    "rows-saying",
    NameRow,
    `SELECT tablename AS "name" FROM pg_tables WHERE schemaname IN ('public', 'graphile_worker')`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const schema = name.startsWith("_private") || name === "migrations" ? "graphile_worker" : "public";
    const table = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
    const said = await queryRows(
      owner,
      "rows-saying",
      z.strictObject({ row: z.string() }),
      `SELECT t::text AS "row" FROM ${table} t WHERE strpos(lower(t::text), $1) > 0`,
      [word.toLowerCase()],
    );
    found.push(...said.map(({ row }) => `${name}: ${row}`));
  }
  return found;
}

it("leaves nothing personal of a person who published, and breaks neither log", async () => {
  const { admin } = await onlyAdmin();
  const editor = await personOf("editor");
  const email = "zebulon.quillfeather@example.org";
  await db.account.update({ where: { id: editor.accountId }, data: { email, name: "Zebulon Quillfeather" } });
  const author = await db.author.create({
    data: { slug: "zebulon", name: "Zebulon Quillfeather", bio: "", accountId: editor.accountId },
  });
  const { reportId } = await publish(
    { ...world, authorId: author.id },
    { title: "One", parts: [{ access: "public", words: "Words of a report." }] },
  );
  const tier = await newTier(admin);
  await grantMembership(
    admin,
    { accountId: editor.accountId, tierId: tier.id, until: tomorrow, note: "for Zebulon" },
    origin,
  );
  await db.draft.update({ where: { reportId }, data: { standfirst: "Said again" }, select: { id: true } });
  await publishReport(
    editor,
    { reportId, kind: "updated", reason: "Again" },
    { ...origin, userAgent: "Zebulon's" },
  );
  await withdrawReport(editor, { reportId, reason: "Wrong" }, origin);
  expect((await rowsSaying("zebulon")).length).toBeGreaterThan(4);

  await removeAccount(admin, { accountId: editor.accountId, email, byline: "former" }, origin);

  expect(await rowsSaying("zebulon")).toEqual([]);
  expect(await db.author.findUniqueOrThrow({ where: { id: author.id } })).toMatchObject({
    name: FORMER_AUTHOR,
    accountId: null,
  });
  expect((await verifyAuditLog(admin)).firstBreak).toBeNull();
  expect((await verifyPublications(OPERATOR, { head: undefined, trusted: [] }, () => {})).broken).toBeFalsy();
  expect(await lastAct()).toMatchObject({ action: "account.remove", subjectId: editor.accountId });
  const page = await auditPage(admin, { kind: "Account", subject: editor.accountId });
  expect(page.lines[0]).toMatchObject({ subjectLabel: REMOVED_NAME });
});

it("keeps the byline on reports if that was chosen, and frees the address", async () => {
  const { admin, reader } = await onlyAdmin();
  const author = await db.author.create({
    data: { slug: "kept", name: "Kept Name", bio: "", accountId: reader.accountId },
  });
  await removeAccount(admin, { accountId: reader.accountId, email: reader.email, byline: "keep" }, origin);
  expect(await db.author.findUniqueOrThrow({ where: { id: author.id } })).toMatchObject({
    name: "Kept Name",
  });
  await db.account.create({ data: { email: reader.email, name: "Again" } });
});

it("hides it from admins, once and for all", async () => {
  const { admin, reader } = await onlyAdmin();
  const intent = { accountId: reader.accountId, email: reader.email, byline: "keep" } as const;
  await removeAccount(admin, intent, origin);
  const { people } = await peoplePage(admin, {});
  expect(people.map(({ id }) => id)).not.toContain(reader.accountId);
  await expect(person(admin, reader.accountId)).rejects.toBeInstanceOf(NotFound);
  await expect(removeAccount(admin, intent, origin)).rejects.toBeInstanceOf(NotFound);
});

it("is refused when it must be, and then changes nothing", async () => {
  const { admin, reader } = await onlyAdmin();
  const removing = (accountId: string, email: string) => ({ accountId, email, byline: "keep" }) as const;
  for (const viewer of [ANONYMOUS, reader, await personOf("analyst"), await personOf("editor")]) {
    await expect(
      removeAccount(viewer, removing(reader.accountId, reader.email), origin),
    ).rejects.toBeInstanceOf(Forbidden);
  }
  const typedWrong = removeAccount(admin, removing(reader.accountId, "else@example.com"), origin);
  await expect(typedWrong).rejects.toBeInstanceOf(Invalid);
  const oneself = removeAccount(admin, removing(admin.accountId, admin.email), origin);
  await expect(oneself).rejects.toBeInstanceOf(Invalid);
  expect(
    await db.account.count({ where: { id: { in: [admin.accountId, reader.accountId] }, removedAt: null } }),
  ).toBe(2);
});

it("removes an admin who suspended others, and the last one for a user with shell access", async () => {
  const { admin, reader } = await onlyAdmin();
  await suspendAccount(admin, { accountId: reader.accountId, reason: "Once" }, origin);
  await removeAccount(OPERATOR, { accountId: admin.accountId, email: admin.email, byline: "keep" }, origin);
  expect(await db.account.count({ where: { role: "admin" } })).toBe(0);
  expect(await db.suspension.count({ where: { accountId: reader.accountId, liftedAt: null } })).toBe(1);
});

it("erases only the details of removed accounts", async () => {
  const { reader } = await onlyAdmin();
  await expect(db.$executeRaw`SELECT lodestone_erase_details(${reader.accountId}::uuid)`).rejects.toThrow(
    /was not removed/,
  );
});
