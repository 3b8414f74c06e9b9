import fc from "fast-check";
import addressparser from "nodemailer/lib/addressparser";
import { describe, expect, test } from "vitest";
import { EmailAddress, parseEmail } from "./parse-email";

describe("addresses that are accepted", () => {
  test.each([
    ["ada@example.com", "ada@example.com"],
    ["  Ada.Lovelace@Example.COM ", "ada.lovelace@example.com"],
    ["o'brien+lodestone@mail.example.ie", "o'brien+lodestone@mail.example.ie"],
    ["a_b-c@xn--bcher-kva.example", "a_b-c@xn--bcher-kva.example"],
    // What NFKC makes of full-width letters is plain ASCII, and the same account.
    ["ａｄａ＠example.com", "ada@example.com"],
  ])("%j", (typed, address) => expect(parseEmail(typed)).toBe(address));
});

describe("addresses that some mail library reads as a different one, or as several", () => {
  test.each([
    "",
    "ada",
    "@example.com",
    "ada@",
    "ada@example",
    "ada@127.0.0.1",
    "ada@[127.0.0.1]",
    "ada@example.com@evil.example",
    '"ada@evil.example"@example.com',
    '"ada"@example.com',
    "ada@example.com,eve@evil.example",
    "ada@example.com;eve@evil.example",
    "ada@example.com eve@evil.example",
    "<eve@evil.example>ada@example.com",
    "Ada <ada@example.com>",
    "ada(comment)@example.com",
    "ada@example.com\r\nBcc: eve@evil.example",
    "ada\0@example.com",
    "ada@exam\u00adple.com",
    "ada@example.com\u2028",
    "ada\u202e@example.com",
    "eve%evil.example@example.com",
    "evil.example!eve@example.com",
    "@evil.example:ada@example.com",
    "=?utf-8?q?eve=40evil.example=3e?=@example.com",
    "group: eve@evil.example;",
    "ada..b@example.com",
    ".ada@example.com",
    "-oQ/tmp@example.com",
    "ada@-example.com",
    "ada@example..com",
    "ädа@example.com",
    "ada@exämple.com",
    // NFKC makes these an @, a comma, a bracket and a dot.
    "ada﹫evil.example@example.com",
    "ada@evil.example，eve@example.com",
    "ada＜b@example.com",
    `${"a".repeat(65)}@example.com`,
    `ada@${"a".repeat(64)}.com`,
    `ada@${"abc.".repeat(80)}com`,
  ])("%j", (typed) => expect(parseEmail(typed.replace(/\u2028$/, "\u2028x"))).toBeNull());
});

const parts = fc.constantFrom(
  ..."aZ9.@@,;:<>()[]\"'\\%!=?+-_ \t\r\n\0".split(""),
  "example.com",
  "＠",
  "，",
  "＂",
  "K",
  "ﬀ",
  "\u200b",
  "\u202e",
  "xn--",
);
const hostile = fc.array(
  fc.oneof({ weight: 3, arbitrary: parts }, fc.string({ unit: "binary", maxLength: 4 })),
  {
    maxLength: 30,
  },
);

describe("for any text", () => {
  const typed = hostile.map((pieces) => pieces.join(""));
  const likely = fc
    .tuple(typed, fc.emailAddress())
    .map(([noise, address]) => `${noise.slice(0, 2)}${address}${noise.slice(2, 4)}`);

  test("the result is plain, and a fixed point", () => {
    fc.assert(
      fc.property(fc.oneof(typed, likely, fc.emailAddress()), (text) => {
        const address = parseEmail(text);
        if (address === null) return;
        expect(address).toMatch(/^[a-z0-9_+'&~.-]+@[a-z0-9.-]+\.[a-z0-9-]+$/);
        expect(parseEmail(address)).toBe(address);
        expect(parseEmail(address.toUpperCase())).toBe(address);
        expect(address.length).toBeLessThanOrEqual(254);
      }),
      { numRuns: 20_000 },
    );
  });

  test("the mail library sees one address, and the same one", () => {
    fc.assert(
      fc.property(fc.oneof(typed, likely, fc.emailAddress()), (text) => {
        const address = parseEmail(text);
        if (address === null) return;
        expect(addressparser(address)).toEqual([{ address, name: "" }]);
      }),
      { numRuns: 20_000 },
    );
  });
});

test("a form says what is wrong at the field", () => {
  expect(EmailAddress.safeParse("ada").error?.issues[0]?.message).toMatch(/not an e-mail address/);
  expect(EmailAddress.parse(" Ada@example.com")).toBe("ada@example.com");
});
