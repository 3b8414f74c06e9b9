import { expect, it } from "vitest";
import { openTestDatabase } from "@/lib/db/test-database";
import { MAIL_TEMPLATE_KEYS, MAIL_TEMPLATES } from "@/lib/settings/mail-templates";
import { mailWordsOf } from "@/lib/settings/mail-words";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { composed, composeMail, wordsInForce } = await import("./compose");

const set = (key: string, value: object | string, number: number) =>
  db.setting.create({ data: { key, number, value, setAt: new Date() }, select: { id: true } });

it("has our words until others are set, and again when those cannot be used", async () => {
  const values = MAIL_TEMPLATES.mailSanction.placeholders;
  const { subject, text } = await composeMail(db, "mailSanction", { values });
  expect(subject).toBe("You cannot take part in discussions for a time");
  expect(text).toContain("Until 31 December 2030 (UTC) you cannot write in discussions");
  const { standard } = MAIL_TEMPLATES.mailSanction;
  await set("mailSanction", { ...standard, text: "Pause until {until}: {reason}" }, 1);
  expect((await composeMail(db, "mailSanction", { values })).text).toContain("Pause until 31 December 2030");
  await set("mailSanction", { ...standard, text: "No reason is given" }, 2);
  expect((await composeMail(db, "mailSanction", { values })).text).toContain(
    "Until 31 December 2030 (UTC) you",
  );
});

it("refuses words without what the mail is about", () => {
  const { standard } = MAIL_TEMPLATES.mailDigest;
  const parsed = mailWordsOf("mailDigest").safeParse({ ...standard, text: "Good morning" });
  expect(parsed.error?.issues).toMatchObject([
    { path: ["text"], message: "This mail says nothing without {news}." },
  ]);
});

it("puts parts where their placeholder is a paragraph, or else last, and leaves no placeholder", async () => {
  const inForce = await wordsInForce(db, "mailDigest");
  const parts = { news: [{ heading: "You follow" }, "Changed {news}"] };
  const mail = (text: string) => composed({ ...inForce, words: { ...inForce.words, text } }, { parts }).text;
  expect(mail("Hello\n\n{news}\n\nBye")).toMatch(/Hello\s+== You follow ==\s+Changed \{news\}\s+Bye/);
  expect(mail("Hello {news}!")).toMatch(/Hello !\s+== You follow ==\s+Changed/);
  for (const key of MAIL_TEMPLATE_KEYS) {
    const { placeholders } = MAIL_TEMPLATES[key];
    const { subject, text } = await composeMail(db, key, {
      values: placeholders,
      url: "https://example.org",
    });
    expect(`${subject}${text}`, key).not.toMatch(/\{[a-z]+\}/);
  }
});

it("shows the logo of the house as a picture that mails can show, or its name", async () => {
  await set("name", "Ore & Co", 1);
  expect((await composeMail(db, "mailReset")).html).toContain("Ore &amp; Co</p>");
  const file = "0199d1c8-0000-7000-8000-000000000000";
  await set("logoLight", { file, mediaType: "image/svg+xml", width: 400, height: 100 }, 1);
  const { html } = await composeMail(db, "mailReset");
  expect(html).toContain(`/house/${file}?as=png" alt="Ore &amp; Co" width="144"`);
});
