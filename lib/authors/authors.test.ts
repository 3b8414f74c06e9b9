import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { ANONYMOUS } from "@/lib/access/types";
import { makeAccount, signedIn, TEST_ORIGIN } from "@/lib/auth/test-account";
import { openTestDatabase } from "@/lib/db/test-database";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { publish, seedWorld } = await import("@/lib/reports/queries/test-world");
const { removeAccount } = await import("@/lib/membership/commands/remove-account");
const { settingFile } = await import("@/lib/settings/queries/setting-file");
const { writeAuthor } = await import("./commands/write-author");
const { authorDraft, authorPage, deskAuthors } = await import("./queries/authors");

let world: Awaited<ReturnType<typeof seedWorld>>;
const admin = await signedIn(await makeAccount({ role: "admin" }));
beforeAll(async () => {
  world = await seedWorld();
});

const picture = async () =>
  new File(
    [
      new Uint8Array(
        await sharp({ create: { width: 40, height: 90, channels: 3, background: "red" } })
          .jpeg()
          .toBuffer(),
      ),
    ],
    "me.jpg",
  );
const write = (viewer: typeof admin, intent: Partial<Parameters<typeof writeAuthor>[1]>) =>
  writeAuthor(
    viewer,
    { name: "Bo Chen", bio: "", pictureGone: false, chooses: false, email: "", ...intent },
    TEST_ORIGIN,
  );
const named = (slug: string) => db.author.findUniqueOrThrow({ where: { slug } });

test("an analyst signs under an own name, with biography and picture, once", async () => {
  const analyst = await signedIn(await makeAccount({ role: "analyst" }));
  const { slug } = await write(analyst, { bio: "Writes *about* magnets.", picture: await picture() });
  const author = await named(slug);
  expect(author).toMatchObject({ slug: "bo-chen", accountId: analyst.accountId });
  const { bytes, mediaType } = await settingFile(author.pictureId ?? "");
  expect([mediaType, (await sharp(bytes).metadata()).width]).toEqual(["image/webp", 320]);
  await expect(write(analyst, { name: "Another" })).rejects.toBeInstanceOf(Invalid);
  await write(analyst, { authorId: author.id, name: "Bo C.", pictureGone: true });
  expect(await named(slug)).toMatchObject({ name: "Bo C.", bio: "", pictureId: null });
});

test("only admins write an author of someone else", async () => {
  const owner = await signedIn(await makeAccount({ role: "analyst" }));
  const { id } = await named((await write(owner, { name: "Own Er" })).slug);
  for (const role of ["reader", "analyst", "editor"] as const) {
    const other = await signedIn(await makeAccount({ role }));
    await expect(write(other, { authorId: id })).rejects.toBeInstanceOf(Forbidden);
    await expect(authorDraft(other, id)).rejects.toBeInstanceOf(NotFound);
  }
  const reader = await signedIn(await makeAccount());
  await expect(write(reader, {})).rejects.toBeInstanceOf(Forbidden);
  await write(admin, { authorId: id, name: "Owner", chooses: true, email: owner.email });
  expect(await db.author.findUniqueOrThrow({ where: { id } })).toMatchObject({
    name: "Owner",
    accountId: owner.accountId,
  });
  // An analyst cannot give an author away.
  await write(owner, { authorId: id, name: "Owner", chooses: true, email: admin.email });
  expect(await db.author.findUniqueOrThrow({ where: { id } })).toMatchObject({ accountId: owner.accountId });
});

test.each([
  ["bio", { bio: "![a picture](x.png)" }],
  ["picture", { picture: new File(["no picture"], "x.png") }],
  ["email", { chooses: true, email: "nobody@example.com" }],
])("says at %s what is wrong, and writes nothing", async (field, intent) => {
  const before = await db.author.count();
  await expect(write(admin, intent)).rejects.toMatchObject({ field });
  expect(await db.author.count()).toBe(before);
});

test("readers find an author by what is published, and former authors keep their reports", async () => {
  const person = await makeAccount({ role: "analyst" });
  const { slug } = await write(await signedIn(person), {
    name: "Ce Former",
    bio: "Knows mines.",
    picture: await picture(),
  });
  await expect(authorPage(ANONYMOUS, slug, {})).rejects.toBeInstanceOf(NotFound);
  expect(await authorPage(admin, slug, {})).toMatchObject({ reports: [] });
  const { id } = await named(slug);
  const mine = { ...world, authorId: id };
  await publish(mine, {
    title: "Open report",
    parts: [
      { access: "public", words: "open" },
      { access: "subscriber", words: "lockedcanary" },
    ],
  });
  await publish(world, { title: "Of another", parts: [{ access: "public", words: "open" }] });
  const page = await authorPage(ANONYMOUS, slug, {});
  expect(page.reports.map(({ title }) => title)).toEqual(["Open report"]);
  expect(JSON.stringify(page)).not.toContain("lockedcanary");
  expect(JSON.stringify(page.biography)).toContain("Knows mines.");
  await removeAccount(admin, { accountId: person.id, email: person.email, byline: "keep" }, TEST_ORIGIN);
  expect(await authorPage(ANONYMOUS, slug, {})).toMatchObject({
    name: "Ce Former",
    reports: [{ title: "Open report" }],
  });
  expect((await deskAuthors(admin)).find((line) => line.id === id)).toMatchObject({
    accountName: null,
    reports: 1,
  });
});

test("a person whose byline goes leaves neither biography nor picture", async () => {
  const person = await makeAccount({ role: "analyst" });
  const { slug } = await write(await signedIn(person), {
    name: "De Gone",
    bio: "Private.",
    picture: await picture(),
  });
  const { id } = await named(slug);
  await removeAccount(admin, { accountId: person.id, email: person.email, byline: "former" }, TEST_ORIGIN);
  expect(await db.author.findUniqueOrThrow({ where: { id } })).toMatchObject({ bio: "", pictureId: null });
  const details = await db.auditDetail.findMany({ select: { before: true, after: true } });
  expect(JSON.stringify(details)).not.toContain("De Gone");
});
