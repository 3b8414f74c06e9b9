import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/document/block";
import { draft, FACTS, findingsOf, type Piece, paragraph } from "../checks.fixture";
import { runChecks } from "../run-checks";

/** For each rule: texts with the words that it points at, and similar texts that pass. */
const TEXTS: Record<string, { hits: [string, string][]; misses: (string | Piece[])[] }> = {
  "number-without-claim": {
    hits: [
      ["The plant makes 5,000 tonnes of oxide a year.", "5,000 tonnes of oxide a year"],
      ["It cost USD 299 million in the end.", "USD 299 million"],
      ["The holder has 36.71% of it.", "36.71%"],
      ["Some 40 per cent of the feed is lost, and 3% of the rest.", "40 per cent"],
      ["The motor turns at 12000 rpm.", "12000 rpm"],
      ["They run 14 separation plants in the south.", "14 separation plants"],
      ["A $35m grant came in 2024.", "$35m"],
      ["In 2023 the mine shipped 3.2 kt.", "3.2 kt"],
      ["该厂年产5000吨氧化物。", "5000吨"],
      ["投资12.5亿元建设新厂。", "12.5亿元"],
    ],
    misses: [
      "Announcement No. 18 of 2025 took force on 4 April 2025.",
      "The law of 1961 was replaced in 2024.",
      "HS 2846 10 covers compounds; see Section 12 and page 3.",
      "The 8861 plant dates from 1961.",
      "According to the ministry, 5,000 tonnes were made.",
      "The company said it had 14 plants.",
      "It is recorded with 36.71% of the shares.",
      "The 3rd quarter was better than the 2nd.",
      "Three of the four plants are old.",
      "据公司公告，该厂年产5000吨。",
      "第18号公告于2025年4月4日生效。",
      ["The holder has 36.71% of it", { note: "Filing of September 2023." }, "."],
      ["It makes ", { words: "5,000 tonnes", mark: claim() }, " a year."],
    ],
  },
  "superlative-without-attribution": {
    hits: [
      ["It is the largest refiner in Europe.", "the largest"],
      ["This is the world’s first plant of its kind.", "world’s first"],
      ["Baotou is the only producer of that alloy.", "the only producer"],
      ["A world-leading process was shown.", "world-leading"],
      ["Their state-of-the-art kiln was lit.", "state-of-the-art"],
      ["It became the leading supplier of magnets.", "the leading supplier"],
      ["该公司是全球最大的稀土冶炼企业。", "最大"],
      ["这是国内首个分离项目。", "国内首个"],
    ],
    misses: [
      "The first half of the year was slow.",
      "According to the agency it is the largest refiner in Europe.",
      "In the desk’s judgement it is the largest of them.",
      "The company calls itself the world’s first.",
      "The motor comes with the only number on the stand.",
      "The first company to sign such a contract will have done more than the next two projects together.",
      "At first the kiln burned gas; at most it burned coke.",
      "最大限度地利用现有设备。",
      "据报道，该公司是全球最大的企业。",
      ["It is the largest refiner", { note: "Register of 2024." }, "."],
      [{ words: "the largest refiner", mark: claim() }, " in Europe"],
    ],
  },
  "forecast-without-attribution": {
    hits: [
      ["The plant will produce metal soon.", "will produce"],
      ["Demand is expected to double.", "is expected to"],
      ["The line is set to open in spring.", "is set to"],
      ["All of it must be local by 2030.", "by 2030"],
      ["Prices are likely to fall.", "are likely to"],
      ["该厂将于明年投产。", "将于"],
      ["产能有望翻番。", "有望"],
    ],
    misses: [
      "We expect that demand will double.",
      "The ministry said the line will open in spring.",
      "The free will of the owner be done.",
      "The goodwill remained.",
      "By 2020 it had closed.",
      "Most stories are about what will be built.",
      "If it is finished as planned, the country will have a second plant.",
      "公司表示，该厂将于明年投产。",
      "According to the plan, all of it must be local by 2030.",
    ],
  },
  "chinese-without-gloss": {
    hits: [
      ["The work is called a 揭榜挂帅 by everybody.", "揭榜挂帅"],
      ["A document on 专精特新 came out.", "专精特新"],
      ["Companies such as 广晟 and others bid.", "广晟"],
      ["The slogan of 双循环, and nothing else.", "双循环"],
      ["It is 小巨人. Then came more.", "小巨人"],
    ],
    misses: [
      "Export control (出口管制) is the rule.",
      "The term 出口管制 (export control) is the rule.",
      "出口管制, export control, is the rule.",
      "It speaks of 成果转化 and of 新能源汽车成果转化.",
      "国资委 is the supervisor of state assets.",
      "A bridge (出口管制) stands first; 出口管制 comes again.",
      "这是一个完全用中文写成的段落，没有英文，也不需要解释。",
      ["They met ", { words: "北方稀土", mark: mention() }, " there."],
      "工业和信息化部, or 工信部 for short, is the Ministry of Industry.",
    ],
  },
  mojibake: {
    hits: [
      ["The kilnâ€™s gases", "â€™"],
      ["A cafÃ© in Baotou", "Ã©"],
      ["A hole \ufffd in the text", "\ufffd"],
      ["It says 锟斤拷 here", "锟斤拷"],
      ["Words ï¼Œ and words", "ï¼Œ"],
      ["ç¨€åœŸ is garbled", "ç¨€åœŸ"],
      ["The kiln鈥檚 gases", "鈥檚"],
    ],
    misses: [
      "The kiln’s gases – “quoted” – cost 5 €.",
      "A café in São Paulo, naïve and coöperating, déjà vu.",
      "Ångström, façade, Zoë, El Niño, crème brûlée.",
      "稀土（包括钇）的出口管制。",
      "He said: “It is café’s.” Then he left.",
      "25 °C ± 2 °C, 3 µm, § 5, ½, ×, ÷",
    ],
  },
  leftover: {
    hits: [
      ["Sure, here is the revised paragraph: the kiln burns.", "Sure, here is"],
      ["As an AI language model, I cannot say.", "As an AI language model"],
      ["The kiln burns. I hope this helps!", "I hope this helps"],
      ["Let me know if you would like more.", "Let me know if you would like"],
      ["Prices rose.contentReference[oaicite:3] Then they fell.", "contentReference[oaicite"],
      ["The plant in [insert place] burns.", "[insert place]"],
      ["Kilns &amp; furnaces", "&amp;"],
      ["Loading new replies…", "Loading new replies…"],
      ["3 Comments", "3 Comments"],
      ["好的，以下是修改后的段落。", "好的，以下是"],
      ["希望这对您有帮助。", "希望这对您有帮助"],
    ],
    misses: [
      "He was sure. Here is the place where the kiln stood.",
      "An AI language model sorts the ore pictures.",
      "Loading new kilns takes a day.",
      "Comments came from three ministries.",
      "The works let us know if prices fall.",
      "Mine › separation › metal",
      "Announcement [No. 18] of 2025 & its annex",
      "Home",
      "好的矿石很少。以下是三种办法。",
      "It burned at 1 < 2 and p > q.",
    ],
  },
};

function claim() {
  return { type: "claim", attrs: { id: "0198f0a0-1111-7000-8000-00000000000c" } } as const;
}
function mention() {
  return {
    type: "entity",
    attrs: { id: "0198f0a0-1111-7000-8000-00000000000e", proposed: false },
  } as const;
}
const read = (text: string | Piece[]) => draft([paragraph(...(typeof text === "string" ? [text] : text))]);

describe.each(Object.entries(TEXTS))("%s", (rule, { hits, misses }) => {
  it.each(hits)("points at its words: %s", (text, words) => {
    expect(findingsOf(rule, read(text)).map((finding) => finding.words)).toEqual([words]);
  });
  it.each(misses.map((text) => [text]))("passes %j", (text) => {
    expect(findingsOf(rule, read(text))).toEqual([]);
  });
});

describe("rules about prose", () => {
  const block = (type: "heading" | "blockquote" | "table" | "disclaimer", text: string): Block => {
    const attrs = { id: "the-block-1" };
    const content = [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }];
    if (type === "heading") return { type, attrs: { ...attrs, level: 2 }, content: [{ type: "text", text }] };
    if (type !== "table") return { type, attrs, content };
    return { type, attrs, content: [{ type: "tableRow", content: [{ type: "tableCell", content }] }] };
  };

  it("check running text, not headings, cells and the desk’s own disclaimer", () => {
    for (const type of ["heading", "table", "disclaimer"] as const) {
      const content = draft([block(type, "The largest plant will produce oxide")]);
      for (const rule of ["superlative-without-attribution", "forecast-without-attribution"])
        expect(findingsOf(rule, content), `${rule} in ${type}`).toEqual([]);
    }
    for (const type of ["heading", "disclaimer"] as const)
      expect(findingsOf("number-without-claim", draft([block(type, "It makes 5,000 tonnes")]))).toEqual([]);
  });

  it("find one number in each sentence", () => {
    const content = read("It makes 5 tonnes and 6 tonnes. It made 4 tonnes. It will not.");
    expect(findingsOf("number-without-claim", content).map(({ words }) => words)).toEqual([
      "5 tonnes",
      "4 tonnes",
    ]);
  });

  it("find the second number if only the first has a claim", () => {
    const content = read(["It makes ", { words: "5 tonnes", mark: claim() }, " and 6 tonnes."]);
    expect(findingsOf("number-without-claim", content).map(({ words }) => words)).toEqual(["6 tonnes"]);
  });

  it("report nothing for text without numbers, Han, marks or any word of their lists", () => {
    const WORDS = [
      "kiln",
      "burns",
      "from",
      "both",
      "ends",
      "valley",
      "quietly",
      "gas",
      "neighbour",
      "stone",
      "warm",
    ];
    const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), (sentences) => {
        const text = sentences.map((words) => `${words.join(" ")}.`).join(" ");
        expect(runChecks(read(text), FACTS).rules).toEqual([]);
      }),
    );
  });

  it("never point outside a block, whatever it contains", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), (text) => {
        for (const { findings } of runChecks(read(text), FACTS).rules) {
          for (const { place, words } of findings) {
            if ("blockId" in place && place.part === "text")
              expect(text.slice(place.start, place.end)).toBe(words);
          }
        }
      }),
    );
  });
});
