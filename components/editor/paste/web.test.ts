// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { cleanPaste } from "./clean-paste";
import { pasted } from "./test-paste";

const PIXEL =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

describe("a paste from Google Docs", () => {
  const docs = (body: string) =>
    `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1f2e3d4c">${body}</b><br class="Apple-interchange-newline">`;
  const run = (words: string, style = "") =>
    `<span style="font-size:11pt;font-family:Arial;color:#000000;font-weight:400;font-style:normal;vertical-align:baseline;white-space:pre-wrap;${style}">${words}</span>`;

  it("keeps headings, superscript digits, nested lists and links with their final address", () => {
    const { lines, links, content, notices } = pasted(
      docs(
        `<h1 dir="ltr" style="line-height:1.38"><span style="font-size:20pt;font-weight:400">Magnets</span></h1><p dir="ltr">${run("About 10")}<span style="font-size:0.6em;vertical-align:super">−3</span>${run(" t, ")}${run("strong", "font-weight:700;")}${run(" and ")}<a href="https://www.google.com/url?q=https://example.org/a%3Fb%3D1%26c%3D2&amp;sa=D&amp;source=docs" style="text-decoration:none"><span style="text-decoration:underline">source</span></a></p><br><ul style="margin-top:0"><li dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation">${run("One")}</p></li><ul><li dir="ltr" style="list-style-type:circle" aria-level="2"><p dir="ltr" role="presentation">${run("Inner")}</p></li></ul></ul><ol start="4"><li dir="ltr" style="list-style-type:decimal" aria-level="1"><p>${run("Four")}</p></li></ol>`,
      ),
    );
    expect(lines).toEqual([
      "heading: Magnets",
      "paragraph: About 10⁻³ t, strong and source",
      "bulletList: One / Inner",
      "orderedList: Four",
    ]);
    expect(links).toEqual(["https://example.org/a?b=1&c=2"]);
    expect(content[2]).toMatchObject({
      content: [{ content: [{ type: "paragraph" }, { type: "bulletList" }] }],
    });
    expect(content[3]).toMatchObject({ attrs: { start: 4 } });
    expect(JSON.stringify(content).match(/"bold"/g)).toHaveLength(1);
    expect(notices).toEqual([]);
  });

  it("turns bold cells into a heading row, and counts pictures without bytes", () => {
    const cell = (words: string, style = "") =>
      `<td style="border:solid"><p dir="ltr">${run(words, style)}</p></td>`;
    const { content, lines, notices } = pasted(
      docs(
        `<div dir="ltr"><table style="border:none"><colgroup><col width="312"></colgroup><tbody><tr>${cell("Oxide", "font-weight:700;")}${cell("USD/kg", "font-weight:700;")}</tr><tr>${cell("Dy₂O₃")}${cell("~250–260")}</tr></tbody></table></div><p dir="ltr"><span style="border:none;display:inline-block"><img src="https://lh7-rt.googleusercontent.com/docsz/AD_4" width="602" height="301"></span></p><p><img src="https://lh7-rt.googleusercontent.com/docsz/AD_5"></p>`,
      ),
    );
    expect(lines).toEqual(["table: Oxide | USD/kg / Dy₂O₃ | ~250–260"]);
    expect(JSON.stringify(content).match(/"tableHeader"/g)).toHaveLength(2);
    expect(notices).toEqual(["2 pictures were left out. Add them from a file."]);
  });

  it("converts its notes, and drops comments", () => {
    const { lines, notes, notices } = pasted(
      `<p><span>Output fell</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span> in May.</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Customs, 20 June: 10<span style="vertical-align:super">6</span> t, <a href="https://www.google.com/url?q=https://example.org/c&amp;sa=D">table</a>.</span></p></div><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Ask the lawyer</span></p></div>`,
    );
    expect(lines[0]).toBe("paragraph: Output fell in May.");
    expect(notes).toEqual(["Customs, 20 June: 10⁶ t, table (https://example.org/c)."]);
    expect(notices).toEqual(["1 private comment was left out."]);
    expect(lines.join()).not.toContain("lawyer");
  });
});

describe("a paste from Word for the web", () => {
  it("joins its single-item lists by level, and recognises headings by role", () => {
    const item = (tag: string, level: number, words: string, start = 1) =>
      `<div class="ListContainerWrapper SCXW1 BCX0"><${tag} class="BulletListStyle1" role="list" start="${start}"><li data-leveltext="x" data-listid="2" data-aria-posinset="1" data-aria-level="${level}" role="listitem" class="OutlineElement Ltr"><p class="Paragraph"><span class="TextRun SCXW1" lang="EN-US"><span class="NormalTextRun">${words}</span></span><span class="EOP">&nbsp;</span></p></li></${tag}></div>`;
    const { lines, content } = pasted(
      `<div class="OutlineElement"><p class="Paragraph" role="heading" aria-level="1"><span class="TextRun"><span class="NormalTextRun">Prices</span></span><span class="EOP">&nbsp;</span></p></div>${item("ul", 1, "One")}${item("ul", 2, "Inner")}${item("ul", 1, "Two")}${item("ol", 1, "Third", 3)}${item("ol", 1, "Fourth", 4)}<div class="OutlineElement"><p class="Paragraph"><span class="TextRun">10</span><span class="TextRun Superscript"><span class="NormalTextRun" style="vertical-align: super">6</span></span><span class="TrackChangeTextDeletion TrackedChange">old</span><span> t</span></p></div>`,
    );
    expect(lines).toEqual([
      "heading: Prices",
      "bulletList: One / Inner / Two",
      "orderedList: Third / Fourth",
      "paragraph: 10⁶ t",
    ]);
    expect(content[1]).toMatchObject({ content: [{ content: [{}, { type: "bulletList" }] }, {}] });
    expect(content[2]).toMatchObject({ attrs: { start: 3 } });
  });
});

describe("a paste from LibreOffice", () => {
  it("keeps notes, lists, superscript digits and pictures with bytes", () => {
    const html = `<html><head><meta name="generator" content="LibreOffice 24.8 (Linux)"/><style type="text/css">p { line-height: 115% }</style></head><body lang="en-GB" dir="ltr"><p style="line-height: 100%">Reserves of 44·10<sup>6</sup> t<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><ol><li><p>one</p><ul><li><p>two</p></li></ul></li></ol><p><img src="${PIXEL}" name="Image1" alt="A kiln" width="40" height="40" border="0"/> after</p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> USGS, 2026</p></div></body></html>`;
    const { lines, notes, notices } = pasted(html);
    expect(lines).toEqual(["paragraph: Reserves of 44·10⁶ t", "orderedList: one / two", "paragraph: after"]);
    expect(notes).toEqual(["USGS, 2026"]);
    expect(notices).toEqual([]);
    const { pictures } = cleanPaste(html);
    expect(pictures).toMatchObject([{ alt: "A kiln", caption: "" }]);
    expect(pictures[0]?.file.type).toBe("image/png");
  });
});

describe("a paste from a page", () => {
  it("never turns a relative link into one of this site", () => {
    const links = `<p><a href="/news/1">a</a> <a href="page.html">b</a> <a href="#part">c</a> <a href="//cdn.example.org/x">d</a> <a href="javascript:x()">e</a> <a href="https://example.org/y z">f</a> <a href="mailto:a@example.org">g</a></p>`;
    const bare = pasted(links);
    expect(bare.words).toBe("a b c d e f g");
    expect(bare.links).toEqual(["https://example.org/y%20z", "mailto:a@example.org"]);
    expect(bare.notices).toEqual([
      "5 links were left out: the address is not complete. The words were kept.",
    ]);
    const whole = pasted(
      `<html><head><base href="https://site.example/de/"></head><body>${links}</body></html>`,
    );
    expect(whole.links).toEqual([
      "https://site.example/news/1",
      "https://site.example/de/page.html",
      "https://site.example/de/#part",
      "https://cdn.example.org/x",
      "https://example.org/y%20z",
      "mailto:a@example.org",
    ]);
    const marked = pasted(
      `Version:0.9\r\nSourceURL:https://site.example/a/\r\n<html><body><a href="b">b</a></body></html>`,
    );
    expect(marked.links).toEqual(["https://site.example/a/b"]);
  });

  it("resolves redirects", () => {
    const to = encodeURIComponent("https://example.org/a?b=1");
    for (const href of [
      `https://www.google.com.au/url?sa=t&amp;url=${to}&amp;usg=x`,
      `https://eur01.safelinks.protection.outlook.com/?url=${to}&amp;data=05`,
      `https://l.facebook.com/l.php?u=${to}&amp;h=x`,
      `https://link.zhihu.com/?target=${to}`,
      `https://www.google.com/url?q=${encodeURIComponent(`https://duckduckgo.com/l/?uddg=${to}`)}`,
    ])
      expect(pasted(`<p><a href="${href}">x</a></p>`).links).toEqual(["https://example.org/a?b=1"]);
    expect(pasted(`<a href="https://www.google.com/url?q=javascript:x">x</a>`).links).toEqual([
      "https://www.google.com/url?q=javascript:x",
    ]);
  });

  it("converts Wikipedia’s and Markdown’s notes, and reports those without text", () => {
    const { lines, notes, notices } = pasted(
      `<p>Neodymium<sup id="cite_ref-a_1-0" class="reference"><a href="https://en.wikipedia.org/wiki/Nd#cite_note-a-1">[1]</a></sup> melts<sup class="reference" id="cite_ref-2"><a href="https://en.wikipedia.org/wiki/Nd#cite_note-2">[2]</a></sup> at 1,024 °C.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>3</sup></a></p><ol class="references"><li id="cite_note-a-1"><span class="mw-cite-backlink"><b><a href="https://en.wikipedia.org/wiki/Nd#cite_ref-a_1-0">^</a></b></span> <span class="reference-text">Smith 2020.</span></li></ol><section id="footnotes" class="footnotes"><hr><ol><li id="fn1"><p>A note.<a href="#fnref1" class="footnote-back">↩︎</a></p></li></ol></section>`,
    );
    expect(lines).toEqual(["paragraph: Neodymium melts at 1,024 °C."]);
    expect(notes).toEqual(["Smith 2020.", "A note."]);
    expect(notices).toEqual(["1 note mark was left out: the text of the note was not copied."]);
  });

  it("keeps every number of a list", () => {
    expect(
      pasted(
        `<ol reversed><li>c</li><li>b</li></ol><ol><li>one</li><li value="5">five</li><li>six</li></ol><ol start="-1"><li>minus</li></ol>`,
      ).content.map((block) => [
        block.type,
        "attrs" in block && "start" in block.attrs ? block.attrs.start : null,
      ]),
    ).toEqual([
      ["orderedList", 2],
      ["orderedList", 1],
      ["orderedList", 1],
      ["orderedList", 5],
      ["bulletList", null],
    ]);
    expect(pasted(`<ol start="-1"><li>minus</li></ol>`).words).toBe("-1. minus");
  });

  it("reports what it cannot keep", () => {
    const { lines, notices } = pasted(
      `<p>Here <math><mn>10</mn></math> it is<span class="sr-only">(opens in a tab)</span>.</p><figure><img src="https://example.org/a.png"><figcaption>Exports, kt</figcaption></figure><iframe src="https://example.org" width="560"></iframe><p><ruby>钕<rp>(</rp><rt>nǚ</rt><rp>)</rp></ruby></p><img width=1 height=1 src="https://t.example/p"><img class="emoji" alt="🙂" src="https://s.w.org/x.svg"><button>Share</button>`,
    );
    expect(lines).toEqual([
      "paragraph: Here it is.",
      "paragraph: Exports, kt",
      "paragraph: 钕",
      "paragraph: 🙂",
    ]);
    expect(notices).toEqual([
      "1 picture was left out. Add it from a file.",
      "1 formula was left out. Type it in.",
      "1 video, chart or embedded page was left out.",
      "1 hidden passage was left out.",
      "1 reading above characters was left out.",
    ]);
  });

  it("keeps tables in lists, in tables and in layouts from breaking their surroundings", () => {
    const { lines, notices } = pasted(
      `<table role="presentation"><tr><td><h2>Layout</h2><p>words</p></td></tr></table><ol><li>one<table><tr><td>a</td><td>b</td></tr></table></li><li>two</li></ol><table><caption>Table 1</caption><tr><th>h</th><th>i</th></tr><tr><td>x</td><td>y<table><tr><td>1</td><td>2</td></tr></table></td></tr></table>`,
    );
    expect(lines).toEqual([
      "heading: Layout",
      "paragraph: words",
      "orderedList: one / two",
      "table: a | b",
      "paragraph: Table 1",
      "table: h | i / x | y / 1 | 2",
    ]);
    expect(notices).toHaveLength(2);
  });

  it("keeps line breaks, and all words of definition lists", () => {
    const { lines } = pasted(
      `<pre>a = 1\n  b = 2</pre><div style="white-space: pre-wrap">5 t\n6 t</div><dl><dt>Nd</dt><dd>neodymium</dd></dl><blockquote><h3>Said</h3>words</blockquote>`,
    );
    expect(lines).toEqual([
      "paragraph: a = 1 / b = 2",
      "paragraph: 5 t / 6 t",
      "paragraph: Nd",
      "paragraph: neodymium",
      "blockquote: Said / words",
    ]);
  });

  it("takes its pictures from the clipboard if they are unambiguous", () => {
    const file = new File(["x"], "image.png", { type: "image/png" });
    expect(cleanPaste(`<img src="https://example.org/a.png" alt="A mine">`, [file])).toMatchObject({
      pictures: [{ file, alt: "A mine" }],
      notices: [],
    });
    expect(cleanPaste(`<p>words</p><img src="https://example.org/a.png">`, [file])).toMatchObject({
      pictures: [],
      notices: ["1 picture was left out. Add it from a file."],
    });
  });
});
