// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { pasted } from "./test-paste";

const SHEET = `<style><!--
@list l0 {mso-list-id:1; mso-list-type:hybrid;}
@list l0:level1 {mso-level-number-format:bullet; mso-level-text:·;}
@list l0:level2 {mso-level-number-format:bullet; mso-level-text:o;}
@list l1:level1 {mso-level-tab-stop:none;}
@list l1:level2 {mso-level-number-format:alpha-lower;}
@list l2:level2 {mso-level-text:"%1\\.%2\\.";}
span.Inner {mso-style-name:Inner; display:none; mso-hide:all;}
--></style>`;

/** Clipboard HTML of Word for Windows. */
const word = (body: string) =>
  `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->${SHEET}</head><body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

const item = (list: string, marker: string, words: string, font = "") =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:${list} lfo1'><![if !supportLists]><span style='${font}mso-fareast-language:EN-US'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;
const bullet = (level: number, words: string) =>
  item(
    `l0 level${level}`,
    level === 1 ? "·" : "o",
    words,
    level === 1 ? "font-family:Symbol;" : 'font-family:"Courier New";',
  );

describe("a paste from Word", () => {
  it("keeps paragraphs and headings without Word's noise", () => {
    const { lines, notices } = pasted(
      word(`<p class=MsoTitle>Quotas for 2026<o:p></o:p></p>
<p class=MsoNormal style='mso-hide:none'><st1:place w:st="on"><st1:country-region w:st="on">China</st1:country-region></st1:place> set the
quota at <b style='mso-bidi-font-weight:normal'>270,000&nbsp;t</b>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<h1>Who gets it<o:p></o:p></h1><h2>The north</h2>
<p class=MsoHeading7>Small print</p>
<p class=MsoNormal><span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp; </span>Two<span style='mso-spacerun:yes'>&nbsp; </span>groups.</p>`),
    );
    expect(lines).toEqual([
      "heading: Quotas for 2026",
      "paragraph: China set the quota at 270,000\u00a0t.",
      "heading: Who gets it",
      "heading: The north",
      "heading: Small print",
      expect.stringMatching(/^paragraph: Two\s+groups\.$/),
    ]);
    expect(notices).toEqual([]);
  });

  it("turns its list paragraphs into real lists", () => {
    const { content } = pasted(
      word(
        `<p class=MsoNormal>Before</p>${bullet(1, "First")}${bullet(2, "Nested")}${bullet(1, "Second")}${item("l1 level1", "3.", "Third of all")}${item("l1 level2", "a.", "inner a")}${item("l1 level2", "b.", "inner b")}${item("l1 level1", "4.", "Fourth")}<p class=MsoNormal>After</p>`,
      ),
    );
    const shape = (node: {
      type?: string;
      attrs?: object | null;
      content?: unknown[];
      text?: string;
    }): unknown =>
      node.text ?? [
        node.type,
        (node.attrs as { start?: number; type?: string } | undefined)?.start,
        ...(node.content ?? []).map((child) => shape(child as never)),
      ];
    const inner = (words: string) => ["listItem", undefined, ["paragraph", undefined, words]];
    expect(content.map((block) => shape(block as never))).toEqual([
      ["paragraph", undefined, "Before"],
      [
        "bulletList",
        undefined,
        [
          "listItem",
          undefined,
          ["paragraph", undefined, "First"],
          ["bulletList", undefined, inner("Nested")],
        ],
        inner("Second"),
      ],
      [
        "orderedList",
        3,
        [
          "listItem",
          undefined,
          ["paragraph", undefined, "Third of all"],
          ["orderedList", 1, inner("inner a"), inner("inner b")],
        ],
        inner("Fourth"),
      ],
      ["paragraph", undefined, "After"],
    ]);
    expect(JSON.stringify(content)).toContain('"type":"a"');
  });

  it("keeps numbers that our lists cannot express", () => {
    const { lines } = pasted(
      word(
        `${item("l2 level1", "1.", "One")}${item("l2 level2", "1.1.", "One one")}${item("l2 level2", "1.2.", "One two")}${item("l2 level1", "5.", "Five")}${item("l3 level1", "一、", "总则")}<h1 style='mso-list:l5 level1 lfo3'><![if !supportLists]><span style='mso-list:Ignore'>7.<span>&nbsp;</span></span><![endif]>Seventh</h1>`,
      ),
    );
    expect(lines).toEqual([
      "orderedList: One / 1.1. One one / 1.2. One two",
      "orderedList: Five",
      "paragraph: 一、 总则",
      "heading: 7. Seventh",
    ]);
  });

  it("converts footnotes and endnotes", () => {
    const mark = (kind: string, n: number, text: string) =>
      `<a style='mso-${kind === "ftn" ? "foot" : "end"}note-id:${kind}${n}' href="#_${kind}${n}" name="_${kind}ref${n}" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference><span style='font-size:12.0pt'>[${text}]</span></span><![endif]></span></span></a>`;
    const note = (kind: string, n: number, text: string, words: string) =>
      `<div style='mso-element:${kind === "ftn" ? "foot" : "end"}note' id=${kind}${n}><p class=MsoFootnoteText><a style='mso-footnote-id:${kind}${n}' href="#_${kind}ref${n}" name="_${kind}${n}" title=""><span class=MsoFootnoteReference><span><![if !supportFootnotes]><span>[${text}]</span><![endif]></span></span></a> ${words}<o:p></o:p></p></div>`;
    const { lines, notes, notices, words } = pasted(
      word(`<p class=MsoNormal>Output rose${mark("ftn", 1, "1")} to 10<sup>3</sup> t.${mark("edn", 1, "i")}</p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>${note("ftn", 1, "1", 'MIIT, 6 November 2026; 10<sup>−3</sup> of it. See <a href="https://example.org/x">here</a>.')}</div>
<div style='mso-element:endnote-list'><br clear=all><hr>${note("edn", 1, "i", "An endnote.")}</div>`),
    );
    expect(lines).toEqual(["paragraph: Output rose to 10³ t."]);
    expect(notes).toEqual([
      "MIIT, 6 November 2026; 10⁻³ of it. See here (https://example.org/x).",
      "An endnote.",
    ]);
    expect(notices).toEqual([]);
    expect(words).not.toContain("[1]");
  });

  it("keeps insertions but no deletions, comments or hidden words", () => {
    const { lines, notices, words } = pasted(
      word(`<p class=MsoNormal>The price is <span class=msoDel><del cite="mailto:A" datetime="2026-11-01">50</del></span><span class=msoIns><ins cite="mailto:A">60</ins></span> <a style='mso-comment-reference:AB_1;mso-comment-date:20261101'>dollars</a><span class=MsoCommentReference><span style='font-size:8.0pt'><![if !supportAnnotations]><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[AB1]</a><![endif]><span style='mso-special-character:comment'>&nbsp;</span></span></span>.<span style='display:none;mso-hide:all'>PRIVATE</span><span class=Inner>INNER</span></p>
<div style='mso-element:comment-list'><hr class=msocomoff><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText>Our source is the CFO</p></div></div></div>`),
    );
    expect(lines).toEqual(["paragraph: The price is 60 dollars."]);
    expect(words).not.toMatch(/50|CFO|PRIVATE|INNER|AB1/);
    expect(notices).toEqual([
      "1 tracked deletion was left out.",
      "1 private comment was left out.",
      "2 hidden passages were left out.",
    ]);
  });

  it("converts characters of symbol fonts to the displayed ones", () => {
    const symbol = (letter: string, font = "Symbol") =>
      `<span style='font-family:${font};mso-ascii-font-family:"Times New Roman";mso-char-type:symbol;mso-symbol-font-family:${font}'><span style='mso-char-type:symbol;mso-symbol-font-family:${font}'>${letter}</span></span>`;
    const { lines, notices } = pasted(
      word(
        `<p class=MsoNormal>5 ${symbol("m")}m, ${symbol("\u00b3")} 3, ${symbol("&#61537;")}-NaFeO, 5 ${symbol("\u00b1")} 1 ${symbol("\u00e0", "Wingdings")} 6${symbol("4", "Wingdings")}</p>`,
      ),
    );
    expect(lines).toEqual(["paragraph: 5 μm, ≥ 3, α-NaFeO, 5 ± 1 → 6"]);
    expect(notices).toEqual(["1 character in a symbol font could not be read and was left out."]);
  });

  it("keeps superscript, and does not mark every word as another language", () => {
    const { lines, content } = pasted(
      word(
        `<p class=MsoNormal><span lang=DE style='mso-ansi-language:DE'>10<span style='position:relative;top:-4.0pt;mso-text-raise:4.0pt'>6</span> t Nd<sub>2</sub>O<sub>3</sub></span> of <span lang=ZH-CN style='font-family:SimSun'>盛和
资源</span></p>`,
      ),
    );
    expect(lines).toEqual(["paragraph: 10⁶ t Nd₂O₃ of 盛和资源"]);
    expect(JSON.stringify(content)).not.toContain('"DE"');
  });

  it("keeps tables complete and reports missing pictures", () => {
    const { content, lines, notices } = pasted(
      word(`<table class=MsoTableGrid border=1><thead><tr><td width=100 valign=top><p class=MsoNormal><b>Year</b></p></td><td colspan=2><p class=MsoNormal><b>Quota, t</b></p></td></tr></thead>
<tr><td rowspan=2><p class=MsoNormal>2025</p></td><td><p class=MsoNormal>135&nbsp;000</p></td><td>${bullet(1, "light")}</td></tr><tr><td>−1.5</td><td><h2>&gt; 5</h2></td></tr></table>
<p class=MsoNormal><!--[if gte vml 1]><v:shape><v:imagedata src="file:///C:/a.emz"/></v:shape><![endif]--><![if !vml]><img width=10 height=20 src="file:///C:/Users/x/clip_image002.png" v:shapes="_x0000"><![endif]></p>`),
    );
    expect(lines).toEqual(["table: Year | Quota, t / 2025 | 135\u00a0000 | light / −1.5 | > 5"]);
    expect(notices).toEqual(["1 picture was left out. Add it from a file."]);
    const json = JSON.stringify(content);
    expect(json.match(/"tableHeader"/g)).toHaveLength(2);
    expect(json).toMatch(/"colspan":2/);
    expect(json).toMatch(/"rowspan":2/);
    expect(json).toContain('"bulletList"');
  });

  it("rejoins a drop cap, and drops invisible characters", () => {
    const { lines } = pasted(
      word(
        `<div align=left><table cellspacing=0><tr><td valign=top><p class=MsoNormal style='page-break-after:avoid;mso-element:dropcap-dropped;mso-element-wrap:around'><span style='font-size:60.0pt'>T<o:p></o:p></span></p></td></tr></table></div><p class=MsoNormal>he quota is 1\u200b0\u00ad0 \u202et000 1\u202c.</p>`,
      ),
    );
    expect(lines).toEqual(["paragraph: The quota is 100 t000 1."]);
  });

  it("keeps the cells of a sheet as displayed", () => {
    const { lines, content } = pasted(
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\."} .xl65 {mso-number-format:"\\#\\,\\#\\#0";} --></style></head><body link="#0563C1"><table border=0 cellpadding=0 style='border-collapse:collapse'><!--StartFragment--><col width=64><tr height=20><td height=20 class=xl63 style='font-weight:700'>Oxide</td><td style='font-weight:700'>t</td></tr><tr><td>Nd<font class="font5"><sub>2</sub></font><font>O</font><font class="font5"><sub>3</sub></font></td><td class=xl65 align=right x:num="12345.678">12,346</td><td style='display:none'>9</td></tr><tr style='display:none'><td>hidden</td><td>8</td></tr><tr><td>−5</td><td>(3)</td></tr><!--EndFragment--></table></body></html>`,
    );
    expect(lines).toEqual(["table: Oxide | t / Nd₂O₃ | 12,346 / −5 | (3)"]);
    expect(JSON.stringify(content).match(/"tableHeader"/g)).toHaveLength(2);
  });
});
