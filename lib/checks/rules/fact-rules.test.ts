import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/document/block";
import { draft, FACTS, findingsOf, type Piece, paragraph } from "../checks.fixture";
import { isError, runChecks } from "../run-checks";
import type { CheckedClaim } from "../types";

const ID = "0198f0a0-1111-7000-8000-00000000000c";
const claimed = (words: string): Piece => ({ words, mark: { type: "claim", attrs: { id: ID } } });
const linked = (words: string, href: string): Piece => ({ words, mark: { type: "link", attrs: { href } } });
const named = (words: string, proposed: boolean): Piece => ({
  words,
  mark: { type: "entity", attrs: { id: ID, proposed } },
});
const source = (over: Partial<CheckedClaim["sources"][number]> = {}): CheckedClaim["sources"][number] => ({
  name: "The Gazette",
  reliability: "C",
  stateAffiliation: "owned",
  ...over,
});
const claims = (over: Partial<CheckedClaim> = {}) => ({
  claims: new Map([[ID, { quote: "5,000 tonnes", value: null, sources: [source()], ...over }]]),
});
const text = (...pieces: Piece[]) => draft([paragraph(...pieces)]);
const words = (
  rule: string,
  ...rest: Parameters<typeof findingsOf> extends [string, ...infer R] ? R : never
) => findingsOf(rule, ...rest).map((finding) => finding.words);

const figure = (over: Partial<Extract<Block, { type: "figure" }>["attrs"]> = {}): Block => ({
  type: "figure",
  attrs: {
    id: "figure-no-1",
    attachmentId: ID,
    width: 4,
    height: 3,
    alt: "A kiln",
    caption: "The kiln",
    credit: "The desk",
    ...over,
  },
});

describe("a claim", () => {
  it("is detached when its words have changed or it was retracted", () => {
    const rule = "detached-claim";
    expect(words(rule, text("Makes ", claimed("5,000 tonnes"), "."), claims())).toEqual([]);
    expect(words(rule, text("Makes ", claimed("5,00 tonnes"), "."), claims())).toEqual(["5,00 tonnes"]);
    expect(words(rule, text("Makes ", claimed("5,000 tonnes"), "."))).toEqual(["5,000 tonnes"]);
    expect(words(rule, text("Makes ", claimed("5,000"), " tonnes."), claims())).toEqual(["5,000"]);
    expect(words(rule, text("年产", claimed("5000吨"), "。"), claims({ quote: "5000吨" }))).toEqual([]);
    expect(words(rule, text("年产", claimed("500吨"), "。"), claims({ quote: "5000吨" }))).toEqual(["500吨"]);
  });

  it("needs a source, and a graded one if it has state ties", () => {
    const content = text("Makes ", claimed("5,000 tonnes"), ".");
    expect(words("claim-without-source", content, claims({ sources: [] }))).toEqual(["5,000 tonnes"]);
    expect(words("claim-without-source", content, claims())).toEqual([]);
    const graded = "ungraded-state-source";
    for (const stateAffiliation of ["owned", "controlled", "affiliated"] as const) {
      const sources = [source({ stateAffiliation, reliability: null })];
      expect(findingsOf(graded, content, claims({ sources }))[0]?.note).toBe("The Gazette");
    }
    for (const one of [source(), source({ reliability: "F" })])
      expect(words(graded, content, claims({ sources: [one] }))).toEqual([]);
    for (const stateAffiliation of ["none", "unknown"] as const)
      expect(
        words(graded, content, claims({ sources: [source({ stateAffiliation, reliability: null })] })),
      ).toEqual([]);
  });

  it("matches the number in its words, or asks why not", () => {
    const rule = "other-number-claimed";
    const value = { comparator: "eq", value: 301, upper: null, unit: "t" } as const;
    const content = text("Makes ", claimed("5,000 tonnes"), ".");
    expect(findingsOf(rule, content, claims({ value }))).toMatchObject([
      { words: "5,000 tonnes", note: "The claim says 301\u202ft, the words 5,000\u202ft." },
    ]);
    for (const agreed of [{ ...value, value: 5000 }, { ...value, value: 5, unit: "kt/a" }, null])
      expect(words(rule, content, claims({ value: agreed }))).toEqual([]);
    expect(words(rule, text("Makes ", claimed("50 tonnes"), "."), claims({ value }))).toEqual([]);
    const untold = claims({ quote: "most of it", value });
    expect(words(rule, text("Makes ", claimed("most of it"), "."), untold)).toEqual([]);
  });

  it("is lost if no text is marked with it", () => {
    const rule = "lost-claim";
    expect(findingsOf(rule, text("Makes ", claimed("5,000 tonnes"), "."), claims())).toEqual([]);
    expect(findingsOf(rule, text("Makes ", claimed("50 tonnes"), "."), claims())).toEqual([]);
    expect(findingsOf(rule, text("Makes 5,000 tonnes."), claims())).toMatchObject([
      { place: { field: "claims" }, note: "It was made from “5,000 tonnes”." },
    ]);
    expect(findingsOf(rule, text("Makes nothing."))).toEqual([]);
  });

  it("does not also ask for a source if it is detached", () => {
    const content = text("Makes ", claimed("50 tonnes"), ".");
    expect(words("claim-without-source", content, claims({ sources: [] }))).toEqual([]);
  });
});

describe("marks and notes", () => {
  it("dead links are those the database found dead", () => {
    const content = text(
      "See ",
      linked("here", "/reports/gone"),
      " and ",
      linked("there", "/reports/kept"),
      ".",
    );
    expect(words("dead-link", content, { dead: new Set(["/reports/gone"]) })).toEqual(["here"]);
    expect(words("dead-link", content)).toEqual([]);
  });

  it("proposals are unresolved, confirmed mentions are not", () => {
    const rule = "unresolved-mention";
    expect(words(rule, text(named("Lynas", true), " and ", named("北方稀土", true)))).toEqual([
      "Lynas",
      "北方稀土",
    ]);
    expect(words(rule, text(named("Lynas", false), " ships."))).toEqual([]);
    expect(words(rule, text("Lynas ships."))).toEqual([]);
  });

  it("footnotes have words", () => {
    expect(findingsOf("empty-footnote", text("Words", { note: " " }, "."))[0]?.place).toEqual({
      blockId: "paragraph-1",
      part: "footnote",
      start: 5,
    });
    expect(findingsOf("empty-footnote", text("Words", { note: "A filing." }, "."))).toEqual([]);
  });

  it("leftovers are found in notes, captions and the standfirst too", () => {
    expect(words("leftover", text("Words", { note: "Sure, here is the note." }, "."))).toEqual([
      "Sure, here is",
    ]);
    expect(words("leftover", draft([figure({ caption: "I hope this helps" })]))).toEqual([
      "I hope this helps",
    ]);
    expect(words("mojibake", draft([figure()], { standfirst: "The kilnâ€™s gases" }))).toEqual(["â€™"]);
  });
});

describe("pictures", () => {
  it("have an alternative text, or stop the report; and a credit, or ask for a reason", () => {
    const report = runChecks(draft([figure({ alt: " ", credit: "" })]), FACTS).rules;
    expect(report.map((rule) => [rule.id, rule.severity])).toEqual([
      ["picture-without-alt", "error"],
      ["picture-without-credit", "warning"],
    ]);
    expect(runChecks(draft([figure()]), FACTS).rules).toEqual([]);
  });
});

describe("a report", () => {
  it("has a title, an author, text and existing levels", () => {
    const errors = (content: ReturnType<typeof draft>) =>
      runChecks(content, FACTS)
        .rules.filter(isError)
        .map(({ id }) => id);
    expect(errors(draft([], { title: "", authorIds: [] }))).toEqual(["no-title", "no-author", "no-text"]);
    expect(errors(draft([{ type: "paragraph", attrs: { id: "paragraph-1" } }]))).toEqual(["no-text"]);
    expect(errors(text("Words."))).toEqual([]);
    const gold = { type: "paywall", attrs: { access: "gold" } };
    const document = { type: "doc", content: [gold, paragraph("Words.")] };
    const [found] = findingsOf("unknown-level", draft([], { document }));
    expect(found).toMatchObject({ place: { blockId: "paragraph-1" }, note: "No tier is called “gold”." });
    expect(findingsOf("unknown-level", text("Words."))).toEqual([]);
  });

  it("needs a standfirst, tags, and a teaser if something is locked", () => {
    const bare = { standfirst: "", tags: [] };
    const open = runChecks(draft([paragraph("Words.")], bare), FACTS).rules.map(({ id }) => id);
    expect(open).toEqual(["no-standfirst", "no-tags"]);
    const wall = { type: "paywall", attrs: { access: "subscriber" } };
    const document = { type: "doc", content: [wall, paragraph("Words.")] };
    expect(runChecks(draft([], { document }), FACTS).rules.map(({ id }) => id)).toEqual(["no-offer"]);
    expect(runChecks(draft([], { document, offer: "Words." }), FACTS).rules).toEqual([]);
    const own = { type: "paywall", attrs: { access: "subscriber", offer: "Words." } };
    const said = { type: "doc", content: [own, paragraph("Words.")] };
    expect(runChecks(draft([], { document: said }), FACTS).rules).toEqual([]);
  });

  it("needs a teaser at each later wall, and one with a correct count", () => {
    const wall = (access: string, offer?: string) => ({ type: "paywall", attrs: { access, offer } });
    const rules = (later: object) => {
      const content = [
        wall("registered"),
        paragraph("Words."),
        later,
        { ...paragraph("Two words."), attrs: { id: "paragraph-2" } },
      ];
      const given = draft([], { document: { type: "doc", content }, offer: "Words." });
      return runChecks(given, FACTS).rules.map(({ id }) => id);
    };
    expect(rules(wall("subscriber"))).toEqual(["no-teaser"]);
    expect(rules(wall("subscriber", "What follows"))).toEqual([]);
    expect(rules(wall("subscriber", "about 2 words."))).toEqual([]);
    expect(rules(wall("subscriber", "about 900 words."))).toEqual(["stale-teaser"]);
  });
});

describe("a sentence of another report", () => {
  const SENTENCE = "The Kiln burns from both ends, and nobody in the valley finds it odd.";
  const elsewhere = new Map([[SENTENCE.toLowerCase(), { slug: "kilns", title: "Kilns" }]]);

  it("is found whatever its case and spaces", () => {
    const content = text(`Before it. ${SENTENCE.replace(" burns", "  burns").toUpperCase()} After it.`);
    expect(findingsOf("repeated-sentence", content, { elsewhere })[0]?.note).toBe("Also in “Kilns”.");
  });

  it("is ignored if it differs, or is in a disclaimer", () => {
    expect(findingsOf("repeated-sentence", text(SENTENCE.replace("both", "two")), { elsewhere })).toEqual([]);
    const content = [{ type: "paragraph" as const, content: [{ type: "text" as const, text: SENTENCE }] }];
    const disclaimer: Block = { type: "disclaimer", attrs: { id: "disclaimer-1" }, content };
    expect(findingsOf("repeated-sentence", draft([disclaimer]), { elsewhere })).toEqual([]);
  });
});

it("keys stay the same after a save that leaves the words, and differ for repeated words", () => {
  const keys = (content: ReturnType<typeof draft>) =>
    findingsOf("number-without-claim", content).map(({ key }) => key);
  const before = keys(text("It makes 5 tonnes. It made 5 tonnes."));
  expect(new Set(before).size).toBe(2);
  expect(keys(text("Today it makes 5 tonnes. It made 5 tonnes."))).toEqual(before);
});
