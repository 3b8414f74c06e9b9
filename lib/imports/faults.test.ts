import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { outline } from "@/tests/fixtures/imports/outline";
import { readReport } from "./read-report";

const FOLDER = "tests/fixtures/imports/faults/";
const OPTIONS = {
  access: "subscriber",
  highlightsAccess: "public",
  levels: ["public", "registered", "subscriber", "professional"],
};
const read = (name: string) =>
  readReport({ name, bytes: new Uint8Array(readFileSync(FOLDER + name)) }, OPTIONS);
/** The blocks of a file, without the marks of language. */
const blocks = (name: string) =>
  (outline(read(name)).split("\n\n")[1] ?? "")
    .replace(/\{zh-Hans: ([^{}]*)\}/g, "$1")
    .replace(/, zh-Hans(?=:)/g, "")
    .split("\n");
const notices = (name: string) =>
  read(name).notices.map(({ kind, line, what }) => `${kind} ${line ?? "-"} ${what}`);

/** What each file must contain after parsing. */
const RIGHT: Readonly<Record<string, readonly string[]>> = {
  "tilde-range.md": [
    "p 镨钕氧化物报价40~42万元/吨，镝铁报价160~165万元/吨。",
    "p Output is ~5,000 t this year and was ~4,000 t before; 10~20 t then 30~40 t.",
    "p Nd{subscript: 2}Fe{subscript: 14}B and CO{subscript: 2}.",
  ],
  "html-block-numbers.md": [
    "p Terbium rose — by 2× … Müller said, 5 t → 6 t, ±2.",
    "p Output 2023: 255⏎270 in 2024",
    "table",
    "  2023 | 255",
    "  2024 | 270",
    "p Output was 270,000{superscript: 1} t, or 2.7 x 10{superscript: 5} t.",
  ],
  "headline-taken-for-byline.txt": [
    "--- subscriber",
    "p Sample Resources Limited (ASX: SMR) is pleased to report a higher estimate of the resource at Mount Example, which now holds 26.9 Mt.",
    "p The estimate follows 120 holes drilled in the year, and was made by people whom the company does not name here.",
  ],
  "cjk-emphasis.md": [
    "p 工信部{bold: “}{bold: 第一批指标}{bold: ”}已下达。",
    "p {bold: 分离产能（吨）：}两家集团合计不变。",
    "p 镨钕价格{italic: 上涨。}钕铁硼跟涨。",
  ],
  "cjk-softbreak.md": [
    "p 自公告之日起，出口经营者应当向商务部申请许可证；未经许可不得出口。",
    "ul",
    "  - 镨钕氧化物",
  ],
  "table-blank-corner.txt": [
    "--- subscriber",
    "p The table below shows what the company reported for the two quarters, in tonnes of oxide and rounded as it rounds.",
    "table",
    "  * | *Q3 FY31:right | *Q4 FY31:right | *Change:right",
    "  REO (t) | 2,722:right | 2,904:right | +7%:right",
    "  NdPr (t) | 1,511:right | 1,677:right | +11%:right",
    "p Sales followed output, and inventories did not change much over the half-year, the company says in its report.",
  ],
  "nested-highlights.txt": [
    "highlights public",
    "  - NdPr production of 1,677 tonnes, up 11%",
    "    - Record month in May",
    "    - Second kiln at nameplate",
    "  - Sales revenue of A$120.5m",
    "  - Cash of A$414.3m",
    "--- subscriber",
    "p Sample Resources Limited (ASX: SMR) is pleased to report on its activities for the quarter, in which output rose.",
  ],
  "short-lines-joined.txt": [
    "--- subscriber",
    "p Terbium oxide 5,800-5,900 yuan/kg",
    "p Dysprosium oxide 1,600-1,650 yuan/kg",
    "p NdPr oxide 440,000-442,000 yuan/t",
    "p Praseodymium oxide 445,000-450,000 yuan/t",
    "p Gadolinium oxide 165,000-168,000 yuan/t",
    "p Prices are ex works and include VAT; they are taken from traders.",
  ],
  "running-footer.txt": [
    "--- subscriber",
    "p Output of mixed rare-earth carbonate at the plant rose again in the quarter, and the company says that its separation circuit, which is the only one of its kind on the coast, runs without interruption. Sales of neodymium-praseodymium oxide and of dysprosium- and terbium-bearing concentrate went to customers in three countries, none of which were named by the company in its report on the quarter. The price of NdPr oxide fell to between 440,000 and 442,000 yuan a tonne from 455,000 yuan a month earlier, traders said, and the inventories of magnet makers stayed low, so that a recovery of demand would soon be felt.",
  ],
  "line-end-hyphens.txt": [
    "--- subscriber",
    "p The plant will treat monazite concentrate from mineral-sands operations and produce mixed rare-earth carbonate, which is then separated into neodymium-praseodymium oxide and a heavy rare-earth concentrate. The separation plant is a joint venture of a publicly listed company and a state-owned fund, and will be commissioned in two stages. Output of the first stage is 1,000-1,500 t of NdPr oxide a year, that of the second between 2,000 and 2,500 t. Dysprosium and terbium are recovered in a third stage, Dy- and Tb-bearing feed being bought from others. Nd-Fe-B magnets are not made.",
  ],
  "section-swallowed.txt": [
    "--- subscriber",
    "p 某部联原〔2030〕25号",
    "p 甲集团有限公司、乙集团股份有限公司，有关省、自治区主管部门：",
    "p 现将指标下达给你们。有关事项通知如下：",
    "p 一、第一批指标分别为135000吨、127000吨（分解情况见附件1）。",
    "p 二、指标应集中配置给重点骨干企业，有下列情况之一的企业，不得分配指标：",
    "ul",
    "  - （一）矿山企业没有采矿许可证的；",
    "  - （二）冶炼分离产能低于2000吨（折稀土氧化物）/年的；",
    "p 三、各集团要按月上报执行情况。",
    "p 附件：1. 分解表",
    "ol from 2",
    "  - 填报说明",
    "p 某部",
    "p 2030年2月6日",
  ],
  "mofcom-notice.txt": [
    "--- subscriber",
    "p 【发布单位】某司",
    "p 【发布文号】某部公告2030年第9号",
    "p 根据有关法律法规，为测试导入功能，经批准，决定对下列物项实施管理：",
    "h2 一、镝相关物项",
    "p （一）9X901.a 金属镝、含镝的合金及相关制品：",
    "ol from 1",
    "  - 金属镝（参考编号：1234567890）。",
    "  - 含镝的合金：",
    "    - 镝铁合金；",
    "    - 铽镝铁合金。",
    "  - 含镝的靶材。",
    "p （二）9X901.b 氧化镝及其混合物。",
    "h2 二、钇相关物项",
    "p （一）9X902.a 金属钇。",
    "p （二）9X902.b 氧化钇及其混合物。",
    "p 三、出口经营者应当依照有关规定向主管部门申请许可。",
    "p 四、本公告自发布之日起正式实施。",
    "p 某部",
    "p 2030年4月4日",
  ],
  "gov-notice.txt": [
    "--- subscriber",
    "p 为测试导入功能，现公告如下：",
    "p 一、自2030年5月1日起，出口经营者出口下列物项应当申请许可：金属镝、氧化镝。",
    "p 二、本公告自发布之日起实施。",
    "p 特此公告。",
    "p 附件：1.物项清单.doc",
    "p 某部",
    "p 2030年4月4日",
  ],
  "big5.txt": ["--- subscriber", "p 稀土價格上漲，報四十二萬元，成交清淡，商家觀望情緒較濃，後市仍待觀察。"],
  "fx-line.txt": [
    "--- subscriber",
    "p BEIJING, Sept 20 (Testwire) - Exports of magnets fell 6.1% from a month earlier to 5,774 metric tons, data showed on Saturday.",
    'p A source said the fall was "not a surprise".',
    "ul",
    "  - Exports to Germany rose 3%",
    "  - Exports to the U.S. fell 28.7%",
    "p Q: Will exports recover?",
    "p A: It depends on licences.",
    "p ($1 = 7.1166 Chinese yuan renminbi)",
    "p (Reporting by Ann Example in Beijing; Additional reporting by Bob Sample; Editing by Cat Test)",
  ],
  "obsidian.md": [
    "--- subscriber",
    "p Lynas sold 10{superscript: 6} kg.",
    "p More of it.[^inline-1: from a trader]",
  ],
};

describe("files of the kinds that people bring", () => {
  it.each(Object.keys(RIGHT))("say what their author wrote: %s", (name) => {
    expect(blocks(name).map((line) => line.trimEnd())).toEqual(RIGHT[name]);
  });

  it("keep title, date and byline apart", () => {
    expect(read("headline-taken-for-byline.txt")).toMatchObject({
      title: "Mount Example Resource Update",
      publishedAt: "2031-07-28T00:00:00Z",
      byline: [],
    });
    expect(read("sec-8k.txt")).toMatchObject({
      title: "Example Magnetics, Inc.: Form 8-K",
      publishedAt: "2031-07-28T00:00:00Z",
    });
    expect(read("mofcom-notice.txt").publishedAt).toBe("2030-04-04T00:00:00Z");
    expect(read("fx-line.txt").byline.map(({ value }) => value)).toEqual(["Ann Example", "Bob Sample"]);
    expect(notices("running-footer.txt").filter((one) => one.startsWith("dropped"))).toHaveLength(6);
  });

  it("do not publish their author's comments, and report other syntax that no rule parses", () => {
    const words = blocks("markup-of-other-dialects.md").join("\n");
    expect(words).not.toContain("private");
    expect(words).toContain("See Lynas and MP Materials.");
    expect(words).toContain("A note[^inline-1: from a trader] in the line.");
    expect(words).toContain("Some {bold: bold}text{bold: with}stars and __MOFCOM__s.");
    const told = notices("markup-of-other-dialects.md");
    expect(told).toContain("dropped 16 Comment “a private comment of the author”");
    for (const sign of [
      "==much higher==",
      ":warning:",
      "{% include",
      "*[REO]:",
      "$$ BH",
      "[/]",
      "{.class",
      "[toc]",
      "__MOFCOM__",
    ])
      expect(
        told.some((one) => one.startsWith("warning") && one.includes(sign)),
        sign,
      ).toBe(true);
  });

  it("have their front matter from Hugo, Jekyll, Ghost and Obsidian mapped", () => {
    expect(read("jekyll-front.md")).toMatchObject({
      title: "Dysprosium: who still sells it",
      publishedAt: "2024-03-05T01:00:00Z",
      tags: ["magnets", "export-controls", "rare-earths"],
      byline: [{ value: "desk" }],
    });
    expect(read("hugo.md")).toMatchObject({
      title: "Terbium: three sellers left",
      standfirst: "Who still sells terbium, and to whom.",
      publishedAt: "2031-03-05T01:00:00Z",
      tags: ["heavy-rare-earths", "prices", "analysis"],
      byline: [{ value: "Ann Example" }],
      held: null,
    });
    expect(read("ghost.md")).toMatchObject({
      slug: "magnet-makers-wait",
      standfirst: "Orders are late.",
      publishedAt: "2031-04-02T07:30:00Z",
      tags: ["magnets"],
      levels: [{ value: "registered" }],
    });
    expect(read("obsidian.md")).toMatchObject({
      publishedAt: "2031-05-06T00:00:00Z",
      tags: ["prices", "research-china"],
      held: { field: "publish: false" },
    });
  });

  it("are refused where front matter comes late", () => {
    expect(() => read("blank-before-front.md")).toThrow(/Line 2: Front matter must begin on the first line/);
  });

  it("are all covered here", () => {
    const named = new Set([
      ...Object.keys(RIGHT),
      "sec-8k.txt",
      "markup-of-other-dialects.md",
      "jekyll-front.md",
      "hugo.md",
      "ghost.md",
      "blank-before-front.md",
      "superscript-number.md",
    ]);
    expect(readdirSync(FOLDER).filter((name) => !named.has(name))).toEqual([]);
  });
});
