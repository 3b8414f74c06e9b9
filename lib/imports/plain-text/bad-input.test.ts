import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ReportDocument } from "@/lib/document/document";
import { decode } from "../decoding/decode";
import { BrokenFile } from "../import-file";
import { parsePlainText } from "./parse-plain-text";

const OPTIONS = { access: "subscriber", highlightsAccess: "public" };
const parse = (text: string) => parsePlainText(text, OPTIONS);
const refusal = (text: string): string => {
  try {
    parse(text);
    return "";
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    return error.message;
  }
};

describe("bad text", () => {
  it("is refused with the line, the field and the limit", () => {
    expect(refusal("a".repeat(10_000))).toMatch(/Line 1: title: .*at most 300 characters.*10000/);
    expect(refusal(`\n\n${"Title words without an end ".repeat(400)}`)).toMatch(
      /Line 3: title: .*at most 300/,
    );
    expect(refusal(".\n\nWords of it.")).toMatch(/Line 1: title: .*no words/);
    expect(refusal("Share\nSubscribe\n0 Comments\n")).toContain("Nothing is left");
    expect(refusal("Highlights\n- One\n- Two\n")).toContain("except the highlights");
    expect(refusal(`Title\n\n${"word ".repeat(60_000)}`)).toContain("at most 200000 characters");
  });

  it("of 5 MB is parsed before the test times out, or refused with a reason", () => {
    const prose = "The kiln has two fires and nobody knows which of them came first. ".repeat(6).trim();
    const report = parse(`Kilns\n\n${`${prose}\n`.repeat(12_000)}`);
    expect(report.document.content.length).toBeGreaterThan(12_000);
    expect(refusal(`Kilns\n\n${"A short line.\n".repeat(360_000)}`)).toContain("100,000 lines");
    for (const part of [
      "- item\n",
      "a\tb\tc\n",
      "Home > ",
      "(((",
      "1. ",
      "Key points\n",
      "## \n",
      "“\n",
      "> q\n",
      "x:\n",
    ]) {
      refusal(`Kilns\n\n${part.repeat(Math.floor(400_000 / part.length))}`);
    }
  }, 90_000);

  it("never produces an invalid document, and loses no word without saying so", () => {
    const line = fc.oneof(
      fc.constantFrom(
        "",
        "Key takeaways",
        "- a point",
        "• another",
        "1. first",
        "A Title Case Line",
        "CAPITALS HERE",
        "Share",
        "3 Comments",
        "Disclaimer: no advice.",
        "a\tb",
        "c\td",
        "x:",
        "成果转化",
        "By Jane Doe",
        "12 May 2026",
        "===",
        "> quoted",
      ),
      fc.string({ maxLength: 40 }),
      fc.lorem({ maxCount: 30 }).map((text) => `${text}.`),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 25 }), (lines) => {
        try {
          const report = parse(decode(new Uint8Array(Buffer.from(lines.join("\n")))).text);
          expect(ReportDocument.safeParse(report.document).success).toBe(true);
          expect(report.title.length).toBeGreaterThan(0);
        } catch (error) {
          if (!(error instanceof BrokenFile)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** An article as copied from a publisher's page: highlights first, no title, and page furniture at the end. */
const ARTICLE = "tests/fixtures/publisher/motors-on-show.txt";

describe("an article copied from a publisher’s page", () => {
  const report = parse(decode(new Uint8Array(readFileSync(ARTICLE))).text);
  const count = (type: string) => report.document.content.filter((node) => node.type === type).length;

  it("gives three highlights, four headings, three lists, the disclaimer, and no furniture", () => {
    const [first, second] = report.document.content ?? [];
    expect(first).toMatchObject({ type: "highlights", attrs: { access: "public" } });
    expect(first?.type === "highlights" && first.content.length).toBe(3);
    expect(second).toMatchObject({ type: "paywall", attrs: { access: "subscriber" } });
    expect([count("heading"), count("bulletList"), count("disclaimer"), count("paragraph")]).toEqual([
      4, 3, 1, 15,
    ]);
    expect(report.document.content.at(-1)?.type).toBe("disclaimer");
    expect(report.notices.filter(({ kind }) => kind === "dropped").map(({ line }) => line)).toEqual([
      35, 36, 37, 38, 39,
    ]);
    expect(JSON.stringify(report.document).match(/"zh-Hans"/g)).toHaveLength(1);
    expect(report.title.length).toBeLessThanOrEqual(110);
  });
});
