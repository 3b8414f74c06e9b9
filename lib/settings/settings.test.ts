import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SETTING_KEYS, SETTINGS } from "./keys";
import { MAIL_TEMPLATE_KEYS, MAIL_TEMPLATES } from "./mail-templates";
import { fillIn, mailWordsOf } from "./mail-words";

it("has defaults that its own schemas accept", () => {
  for (const key of SETTING_KEYS) {
    const { schema, standard } = SETTINGS[key];
    expect(schema.safeParse(standard), key).toEqual({ success: true, data: standard });
  }
  for (const key of MAIL_TEMPLATE_KEYS) {
    const { standard } = MAIL_TEMPLATES[key];
    expect(mailWordsOf(key).safeParse(standard), key).toEqual({ success: true, data: standard });
  }
});

describe("the words of a mail", () => {
  it("have no placeholder that the mail does not know, and the message is at the field", () => {
    const { standard } = MAIL_TEMPLATES.mailReset;
    const parsed = mailWordsOf("mailReset").safeParse({ ...standard, text: "Hello {nmae}, {site}" });
    expect(parsed.error?.issues).toMatchObject([
      { path: ["text"], message: "This mail has no {nmae}. You can use {site} and {lifetime}." },
    ]);
    for (const subject of ["A\nB", "", "{lifetime} {toString}"])
      expect(mailWordsOf("mailReset").safeParse({ ...standard, subject }).success).toBe(false);
  });

  it("fill in what they name, once: a value is not searched for placeholders", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (site, lifetime) => {
        expect(fillIn("{site}|{lifetime}|{other}", { site, lifetime })).toBe(`${site}|${lifetime}|{other}`);
      }),
    );
  });
});
