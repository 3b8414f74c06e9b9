import { describe, expect, test } from "vitest";
import { Invalid } from "@/lib/errors";
import { readMembers } from "./read-members";

const NOW = new Date("2026-06-01T12:00:00Z");
const tiers = [
  { id: "pro", name: "Professional", slug: "professional" },
  { id: "sub", name: "Subscriber", slug: "subscriber" },
];
const defaults = { tiers, tierId: "sub", endsAt: new Date("2027-01-01T00:00:00Z") };
const read = (lines: readonly string[], given = defaults) =>
  readMembers(Buffer.from(lines.join("\r\n")), given, NOW);
const GHOST =
  "id,email,name,note,subscribed_to_emails,complimentary_plan,stripe_customer_id,created_at,deleted_at,labels,tiers";
const SUBSTACK = "email,active_subscription,expiry,plan,email_disabled,created_at,first_payment_at";

describe("a list of members", () => {
  test("of Ghost: names, tiers, who is comped, and who wants no mail", () => {
    const { reading, people } = read([
      GHOST,
      '1,Ann@Example.com,"Ann, of Bonn",,true,false,cus_1,2024-01-01T00:00:00.000Z,,news,Professional',
      "2,bo@example.com,,,false,true,,2024-01-01T00:00:00.000Z,,,",
      "3,cy@example.com,Cy,,true,false,,2024-01-01T00:00:00.000Z,,,Gold",
      "4,di@example.com,Di,,true,false,,2024-01-01T00:00:00.000Z,2025-01-01T00:00:00.000Z,,",
      "5,ed@example.com,Ed,,true,false,,2024-01-01T00:00:00.000Z,,,",
    ]);
    expect(reading).toMatchObject({
      separated: "commas",
      ignored: expect.arrayContaining(["id", "labels", "note"]),
    });
    expect(
      people.map(({ email, name, tierId, unsubscribed }) => [email, name, tierId, unsubscribed]),
    ).toEqual([
      ["ann@example.com", "Ann, of Bonn", "pro", false],
      ["bo@example.com", "bo", "sub", true],
      ["cy@example.com", "Cy", "sub", false],
      ["di@example.com", "", null, false],
      ["ed@example.com", "Ed", null, false],
    ]);
    expect(people[2]?.remark).toContain("“Gold” is no tier here");
    expect(people[3]?.refusal).toContain("deleted");
  });

  test("of Substack: paying until when, over, and without an end", () => {
    const lines = [
      SUBSTACK,
      "a@example.com,true,2026-12-01T00:00:00.000Z,monthly,false,2024-02-01T10:00:00.000Z,2024-02-01T10:00:00.000Z",
      "b@example.com,true,2026-05-01T00:00:00.000Z,yearly,true,2024-02-01T10:00:00.000Z,",
      "c@example.com,false,,other,false,2024-02-01T10:00:00.000Z,",
      "d@example.com,true,,yearly,false,2024-02-01T10:00:00.000Z,",
    ];
    const { people } = read(lines, { ...defaults, endsAt: null as never });
    expect(
      people.map(({ tierId, endsAt, refusal, remark }) => [tierId, endsAt?.toISOString(), refusal ?? remark]),
    ).toEqual([
      ["sub", "2026-12-01T00:00:00.000Z", ""],
      [null, undefined, "The membership is over."],
      [null, undefined, ""],
      [null, undefined, expect.stringContaining("no last day")],
    ]);
    expect(people[1]?.unsubscribed).toBe(true);
  });

  test.each([
    [";", "semicolons"],
    ["\t", "tabs"],
    ["|", "bars"],
  ])("with %j between its cells, even where the rows have commas", (sign, separated) => {
    const { reading, people } = read([`email${sign}name`, `a@example.com${sign}Ada, Countess, of, Lovelace`]);
    expect(reading.separated).toBe(separated);
    expect(people).toMatchObject([{ email: "a@example.com", name: "Ada, Countess, of, Lovelace" }]);
  });

  test("names the line of what it refuses, and guesses no date", () => {
    const { people } = read([
      "\ufeffE-Mail,Tier,Until",
      "a@example.com,Subscriber,03/04/2027",
      "",
      "b@example.com,Subscriber,2027-02-30",
      "c@example.com,Subscriber,30 June 2027",
      "not an address,,",
      "d@example.com,Subscriber",
      "C@example.com,,",
    ]);
    expect(people.map(({ line, refusal }) => [line, refusal?.slice(0, 30) ?? "ok"])).toEqual([
      [2, "“03/04/2027” cannot be read as"],
      [4, "“2027-02-30” cannot be read as"],
      [5, "ok"],
      [6, "This is not an address that ma"],
      [7, "The line has 2 cells; the head"],
      [8, "The same address is on line 5."],
    ]);
    expect(people[2]?.endsAt?.toISOString()).toBe("2027-07-01T00:00:00.000Z");
  });

  test.each([
    ["no heads for addresses", ["name", "Ann"], /No column is called/],
    ["two heads with one meaning", ["email,e-mail", "a@example.com,b@example.com"], /mean the same/],
    ["one head twice", ["email,name,name", "a@example.com,A,B"], /two columns are called/],
    ["an open quotation mark", ["email,name", 'a@example.com,"Ann'], /Line 2: a quotation mark/],
    ["nothing", [" "], /empty/],
  ])("with %s is refused whole", (_what, lines, message) => {
    expect(() => read(lines)).toThrow(Invalid);
    expect(() => read(lines)).toThrow(message);
  });

  test("counts lines over cells with line breaks, and reads Windows-1252", () => {
    const bytes = Buffer.concat([
      Buffer.from('email,name,note\n"a@example.com",Ann,"one\ntwo"\nbad,J'),
      Buffer.from([0xfc]),
      Buffer.from("rgen,\n"),
    ]);
    const { people } = readMembers(bytes, defaults, NOW);
    expect(people.map(({ line }) => line)).toEqual([2, 4]);
    expect(
      readMembers(Buffer.from([...Buffer.from("email,name\na@example.com,J"), 0xfc]), defaults, NOW).people,
    ).toMatchObject([{ name: "Jü" }]);
  });
});
