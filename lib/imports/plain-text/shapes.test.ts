import { describe, expect, it } from "vitest";
import { disclaimerRuleOf } from "./disclaimer-rules";
import { headingLevel, isHighlightsLabel } from "./heading-rules";
import { toLines } from "./line";
import { readDate } from "./read-date";
import { readMetadata } from "./read-metadata";
import { titleClause } from "./title-clause";
import { unwrap, wrapWidth } from "./unwrap";

const PROSE =
  "The plant was built in two years and has run for three, which is longer than anyone in the valley expected of it.";
const level = (line: string, before = PROSE, after = PROSE) => {
  const [first, second, third] = toLines([before, line, after].join("\n"));
  return second ? headingLevel({ line: second, before: first, after: third }) : null;
};

describe("headings", () => {
  it.each([
    ["Why This Matters for the West", 2],
    ["WHAT COULD GO WRONG", 2],
    ["1. Purpose", 2],
    ["3.2 Quantities", 3],
    ["Article 4 Storage", 2],
    ["第三条 监督检查", 2],
    ["### A small matter", 3],
    ["What a motor price covers", 2],
    ["Who carries the risk?", 2],
  ])("%s is one", (line, expected) => expect(level(line)).toBe(expected));

  it.each([
    ["The showcase points to a subtle shift:"],
    ["Nobody knows."],
    ["and so it went on"],
    ["2,805"],
    ["It cost more than the mine, the mill and the road together; nobody minded"],
  ])("%s is none", (line) => expect(level(line)).toBeNull());

  it("is not one directly after a lead-in, or at the end", () => {
    expect(level("The first motor maker", "They sold it to:")).toBeNull();
    expect(
      headingLevel({
        line: { number: 1, text: "A Title", indent: 0, gap: false },
        before: undefined,
        after: undefined,
      }),
    ).toBeNull();
  });
});

describe("labels of highlights", () => {
  it.each([
    "Highlights",
    "KEY TAKEAWAYS",
    "Key points:",
    "At a glance",
    "Executive Summary",
    "TL;DR",
    "**Highlights**",
    "摘要",
  ])("%s is one", (line) => expect(isHighlightsLabel(line)).toBe(true));
  it.each([
    "Highlights of the year in magnets",
    "Summary judgment was refused",
    "In brief, nothing happened",
    "Points",
  ])("%s is none", (line) => expect(isHighlightsLabel(line)).toBe(false));
});

describe("disclaimers", () => {
  it.each([
    ["Disclaimer: nothing here was checked.", false],
    ["免责声明：本文为演示。", false],
    ["Note: verify independently before you act.", true],
    ["This report is based on state-affiliated sources.", true],
    ["The views expressed are those of the author.", true],
  ])("%s (tail: %s)", (line, tail) => expect(disclaimerRuleOf(line, tail)).not.toBeNull());
  it.each([
    ["This report is based on state-affiliated sources.", false],
    ["Note: the kiln is new.", true],
    ["Disclaimers were read out at the meeting.", true],
    ["The report was written in a week.", true],
  ])("not %s (tail: %s)", (line, tail) => expect(disclaimerRuleOf(line, tail)).toBeNull());
});

describe("dates and bylines", () => {
  it.each([
    ["12 November 2026", "2026-11-12"],
    ["Nov 12, 2026", "2026-11-12"],
    ["November 12th, 2026 4:05 AM UTC", "2026-11-12"],
    ["2026-11-12", "2026-11-12"],
    ["Thursday, 12 Nov 2026", "2026-11-12"],
    ["2026年11月12日", "2026-11-12"],
    ["12/11/2026", "unclear"],
    ["31 February 2026", null],
    ["12 plants", null],
  ])("%s", (text, date) => expect(readDate(text)).toBe(date));

  it.each([
    ["By Jane Doe", ["Jane Doe"]],
    ["By Jane Doe and Liu Wen", ["Jane Doe", "Liu Wen"]],
    ["Jane Doe | 12 Nov 2026", ["Jane Doe"]],
    ["Posted on August 19, 2026 by Helga Brandt — 2 Comments", ["Helga Brandt"]],
    ["Published: 3 March 2026", []],
    ["作者：张三 2026年3月18日", null],
    ["By the end of the year prices fell", null],
    ["By Lake Superior, a mine", null],
  ])("%s", (text, names) => expect(readMetadata(text, false)?.names ?? null).toEqual(names));
});

describe("titles in the text’s own words", () => {
  it("are the first clause, never longer than 110 characters", () => {
    expect(titleClause("Prices fell.")).toBe("Prices fell");
    expect(
      titleClause(
        `Prices fell in the spring of the second year, ${"and nobody who was asked could say why ".repeat(4)}.`,
      ),
    ).toBe("Prices fell in the spring of the second year");
    expect(titleClause("word ".repeat(40))?.length).toBeLessThanOrEqual(110);
  });
});

describe("hard-wrapped text", () => {
  const wrap = (text: string, width: number) =>
    text.replace(new RegExp(`(.{1,${width}})(?: |$)`, "g"), "$1\n").trim();

  it.each([60, 72, 80, 100])("at %d columns is joined", (width) => {
    const paragraphs = [PROSE.repeat(3), `${PROSE} ${PROSE}`, PROSE.repeat(2)].map((text) =>
      text.replace(/\.T/g, ". T"),
    );
    const lines = unwrap(toLines(paragraphs.map((text) => wrap(text, width)).join("\n\n")));
    expect(lines.map((line) => line.text)).toEqual(paragraphs);
  });

  it("is not detected where lines are paragraphs", () => {
    expect(
      wrapWidth(toLines([PROSE, "Short.", `${PROSE} ${PROSE}`, "A heading", PROSE].join("\n"))),
    ).toBeNull();
    expect(wrapWidth(toLines("one\ntwo\nthree\nfour five six\nseven"))).toBeNull();
  });
});
