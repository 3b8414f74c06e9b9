import { expect, it } from "vitest";
import { OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Conflict, Invalid } from "@/lib/errors";
import { SETTINGS } from "@/lib/settings/keys";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { changeSettings } = await import("./commands/change-settings");
const { setBack } = await import("./commands/set-back");
const { settingsHistory, settingsSection, unreadableSettings } = await import("./queries/settings-section");
const { blocksOfPage } = await import("./page-text");
const { readSettings } = await import("@/lib/settings/queries/read-settings");
const { alreadySignedUpMail, signInMail } = await import("@/lib/auth/links/mails");

const ORIGIN = { address: "local", userAgent: "test" };
const epoch = async () => (await db.catalogueEpoch.findFirstOrThrow({ select: { value: true } })).value;
const change = async (
  values: Parameters<typeof changeSettings>[1]["values"],
  section: "identity" | "mail",
) => {
  const { seen } = await settingsSection(OPERATOR, section);
  return changeSettings(OPERATOR, { section, seen, values }, ORIGIN);
};
const put = async (key: string, value: string | object) => {
  const number = 1 + (await db.setting.count({ where: { key } }));
  await db.setting.create({ data: { key, number, value }, select: { id: true } });
};

it("has defaults until something is set", async () => {
  expect(await readSettings(["name", "footer", "powered"])).toEqual({
    name: "Lodestone",
    footer: "",
    powered: true,
  });
  expect(await settingsHistory(OPERATOR, "identity")).toEqual([]);
});

it("keeps each value with what was before it, records the act once, and has pages rendered again", async () => {
  const [before, acts] = [await epoch(), await db.auditEntry.count()];
  expect(await change({ name: "North Sea Desk", footer: "", powered: false }, "identity")).toBe(2);
  expect(await epoch()).toBe(before + 1n);
  expect(await db.auditEntry.count()).toBe(acts + 1);
  expect(await change({ name: "North Sea Desk", powered: false }, "identity")).toBe(0);
  expect(await change({ name: "Baltic Desk" }, "identity")).toBe(1);
  expect(await readSettings(["name"])).toEqual({ name: "Baltic Desk" });
  expect((await settingsHistory(OPERATOR, "identity")).map(({ setAt: _, ...line }) => line)).toEqual([
    { key: "name", number: 2, before: "North Sea Desk", after: "Baltic Desk", setBy: null, current: true },
    { key: "powered", number: 1, before: true, after: false, setBy: null, current: true },
    { key: "name", number: 1, before: "Lodestone", after: "North Sea Desk", setBy: null, current: false },
  ]);
});

it("goes back to an earlier value and to the default, as one more change", async () => {
  expect(await setBack(OPERATOR, { key: "name", number: 1 }, ORIGIN)).toBe(true);
  expect(await readSettings(["name"])).toEqual({ name: "North Sea Desk" });
  expect(await setBack(OPERATOR, { key: "name", number: 0 }, ORIGIN)).toBe(true);
  expect(await readSettings(["name"])).toEqual({ name: "Lodestone" });
  expect(await setBack(OPERATOR, { key: "name", number: 0 }, ORIGIN)).toBe(false);
  await expect(setBack(OPERATOR, { key: "name", number: 99 }, ORIGIN)).rejects.toThrow();
});

it("refuses a form that another change has overtaken", async () => {
  const { seen } = await settingsSection(OPERATOR, "identity");
  await change({ footer: "First" }, "identity");
  const late = { section: "identity", seen, values: { footer: "Second" } } as const;
  await expect(changeSettings(OPERATOR, late, ORIGIN)).rejects.toThrow(Conflict);
});

it("lists the pages of the house with what is set of them, and not for another word in them", async () => {
  const { seen } = await settingsSection(OPERATOR, "pages");
  const about = { title: "Who we are", text: "One." };
  await changeSettings(OPERATOR, { section: "pages", seen, values: { pageAbout: about } }, ORIGIN);
  expect((await readSettings(["pages"])).pages).toEqual([{ page: "about", title: "Who we are" }]);
  const next = await settingsSection(OPERATOR, "pages");
  const values = { pageAbout: { ...about, text: "Two." } };
  await changeSettings(OPERATOR, { section: "pages", seen: next.seen, values }, ORIGIN);
  expect(await db.setting.count({ where: { key: "pages" } })).toBe(1);
  await setBack(OPERATOR, { key: "pageAbout", number: 0 }, ORIGIN);
  expect((await readSettings(["pages"])).pages).toEqual([]);
  expect((await settingsHistory(OPERATOR, "pages")).map(({ key }) => key)).toEqual(
    Array(3).fill("pageAbout"),
  );
});

it.each([
  ["", "Words.", "title"],
  ["Title", "", "text"],
  ["Title", "![A picture](a.png)", "text"],
  ["Title", "Open.\n\n<!-- access: members -->\n\nLocked.", "text"],
])("refuses a page of the title %j with the text %j", (title, text, field) => {
  expect(() => blocksOfPage({ title, text })).toThrow(expect.objectContaining({ field }));
});

it("reads a page as Markdown, whatever its title", () => {
  for (const title of ["Imprint", "# *a* [b](c) & <d>", "---", "1. x", "!"])
    expect(blocksOfPage({ title, text: "## Who\n\nWe.\n\n- a" }).map(({ type }) => type)).toEqual([
      "heading",
      "paragraph",
      "bulletList",
    ]);
});

it("is the same page each time it is read, with ids of its own", () => {
  const page = { title: "Imprint", text: "## Who\n\nWe.[^1]\n\n- a\n- b\n\n> c\n\n[^1]: Or they." };
  expect(blocksOfPage(page)).toEqual(blocksOfPage(page));
  const ids = JSON.stringify(blocksOfPage(page)).match(/"id":"[^"]+"/g) ?? [];
  expect(ids.length).toBeGreaterThan(3);
  expect(new Set(ids).size).toBe(ids.length);
});

it("does not render pages again for what no page shows", async () => {
  const before = await epoch();
  expect(await change({ senderName: "The desk" }, "mail")).toBe(1);
  expect(await epoch()).toBe(before);
});

it("takes a stored value that it cannot read for the default, and says so", async () => {
  await put("name", { not: "a name" });
  await put("contact", "no address");
  expect(await readSettings(["name", "contact"])).toEqual({ name: "Lodestone", contact: "" });
  expect(await unreadableSettings(OPERATOR)).toEqual(["name", "contact"]);
  const { number } = await db.setting.findFirstOrThrow({
    where: { key: "contact" },
    select: { number: true },
  });
  await expect(setBack(OPERATOR, { key: "contact", number }, ORIGIN)).rejects.toThrow(Invalid);
});

it.each([
  "",
  "   ",
  "A\nBcc: x@example.com",
  "A\r\nB",
  "A\u0000",
  "A\u2028B",
  "desk\u202edesk",
  "x".repeat(61),
])("refuses %j as a name", (name) => {
  expect(SETTINGS.name.schema.safeParse(name).success).toBe(false);
});

it("writes mails in the words of the house, and in ours where those that are stored cannot be used", async () => {
  await put("name", "Dig & Ship");
  const standard = await signInMail(db, "https://example.com/link?a=1&b=2");
  expect(standard.subject).toBe("Your sign-in link for Dig & Ship");
  expect(standard.html).toContain("Sign in to Dig &amp; Ship");
  expect(standard.text).not.toContain("{");
  const words = {
    subject: "{site}: welcome back",
    heading: "Hello",
    text: "One {lifetime}.\n\nTwo {site}.",
    button: "In",
    footer: "",
  };
  await put("mailSignIn", words);
  const own = await signInMail(db, "https://example.com/link");
  expect(own.subject).toBe("Dig & Ship: welcome back");
  expect(own.text).toMatch(/^Hello\n\nOne .+\.\n\nTwo Dig & Ship\.\n\nIn:\nhttps:\/\/example\.com\/link\n$/);
  await put("mailSignIn", { ...words, text: "{password}" });
  expect((await signInMail(db, "https://example.com/link")).subject).toBe(standard.subject);
  expect(await unreadableSettings(OPERATOR)).toContain("mailSignIn");
  expect((await alreadySignedUpMail(db, "https://example.com")).subject).toMatch(/at Dig & Ship$/);
});
