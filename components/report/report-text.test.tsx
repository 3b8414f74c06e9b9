import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { JsonLdScript } from "@/components/site/scripts";
import type { Block } from "@/lib/document/block";
import type { Inline, Mark } from "@/lib/document/inline";
import type { EntityCard } from "@/lib/reports/types";
import { ReportText } from "./report-text";

const ENTITY = "0192a1b2-0000-7000-8000-000000000001";
const CARD: EntityCard = {
  id: ENTITY,
  slug: "brire",
  kind: "ResearchInstitute",
  country: "CN",
  summary: "",
  names: [{ lang: "en", value: "BRIRE" }],
  public: true,
};

const text = (words: string, ...marks: Mark[]): Inline => ({ type: "text", text: words, marks });
const note = (words: string): Inline => ({ type: "footnote", attrs: { id: words, text: words } });
const line = (...content: Inline[]) => ({ type: "paragraph" as const, content });
const item = (...content: Inline[]) => ({ type: "listItem" as const, content: [line(...content)] });
const entity: Mark = { type: "entity", attrs: { id: ENTITY, proposed: false } };

let count = 0;
const id = () => `block-${String(++count).padStart(4, "0")}`;
const paragraph = (...content: Inline[]): Block => ({ type: "paragraph", attrs: { id: id() }, content });

const rendered = (blocks: Block[], cards: EntityCard[] = [CARD]) =>
  renderToStaticMarkup(<ReportText segments={[{ level: null, blocks }]} cards={cards} />);

describe("ReportText", () => {
  it("renders each kind of block", () => {
    const html = rendered([
      { type: "heading", attrs: { id: "heading-1", level: 2 }, content: [text("Title")] },
      { type: "bulletList", attrs: { id: id() }, content: [item(text("bullet"))] },
      { type: "orderedList", attrs: { id: id(), start: 3 }, content: [item(text("third"))] },
      { type: "blockquote", attrs: { id: id() }, content: [line(text("said"))] },
      {
        type: "table",
        attrs: { id: id() },
        content: [
          { type: "tableRow", content: [{ type: "tableHeader", content: [line(text("Head"))] }] },
          {
            type: "tableRow",
            content: [
              {
                type: "tableCell",
                attrs: { colspan: 2, rowspan: 1, align: "right" },
                content: [line(text("9.14"))],
              },
            ],
          },
        ],
      },
      {
        type: "figure",
        attrs: {
          id: id(),
          attachmentId: ENTITY,
          width: 800,
          height: 600,
          alt: "A map",
          caption: "Caption",
          credit: "Credit",
        },
      },
      {
        type: "callout",
        attrs: { id: id(), kind: "caution", title: "Mind" },
        content: [line(text("the gap"))],
      },
      { type: "disclaimer", attrs: { id: id() }, content: [line(text("Not advice"))] },
      { type: "horizontalRule", attrs: { id: id() } },
      { type: "highlights", attrs: { id: id(), access: "public" }, content: [item(text("Key"))] },
    ]);
    for (const piece of [
      '<h2 id="heading-1">Title<a class="heading-anchor" href="#heading-1"',
      "<ul id=",
      '<ol id="block-0002" start="3"><li>third</li>',
      "<p>said</p></blockquote>",
      '<thead><tr><th scope="col">Head</th></tr></thead>',
      '<td colSpan="2" data-align="right">9.14</td>',
      `<img src="/files/${ENTITY}" width="800" height="600" alt="A map"`,
      '<figcaption>Caption<span class="credit">Credit</span></figcaption>',
      'data-kind="caution"',
      'aria-label="Disclaimer"',
      "<hr ",
      "Highlights",
    ]) {
      expect(html).toContain(piece);
    }
  });

  it("counts a list the way it was written, even inside another", () => {
    const inner = { type: "orderedList" as const, attrs: { start: 1 }, content: [item(text("inner"))] };
    const outer = { type: "listItem" as const, content: [line(text("outer")), inner] };
    const html = rendered([
      { type: "orderedList", attrs: { id: id(), start: 2, type: "a" }, content: [outer] },
      { type: "orderedList", attrs: { id: id(), start: 1, type: "x" }, content: [item(text("odd"))] },
    ]);
    expect(html).toMatch(
      /<ol id="[^"]+" start="2" type="a" data-count="a"><li><p>outer<\/p><ol start="1"><li>inner/,
    );
    expect(html).not.toContain('type="x"');
  });

  it("joins neighbours under one link and marks languages", () => {
    const html = rendered([
      paragraph(
        text("Baotou ", entity),
        text("Institute", { type: "bold" }, entity),
        text(" (", entity),
        text("包头", { type: "lang", attrs: { lang: "zh-Hans" } }, entity),
        text(" is"),
      ),
    ]);
    expect(html).toContain(
      '<a class="entity-link" href="/entities/brire" data-entity="brire">Baotou <strong>Institute</strong> (<span lang="zh-Hans" class="break-keep">包头</span></a> is',
    );
  });

  it("renders an entity without a card as plain text, and prefers a link set by hand", () => {
    const link: Mark = { type: "link", attrs: { href: "https://example.com/a" } };
    expect(rendered([paragraph(text("Unknown", entity))], [])).toContain(">Unknown</p>");
    expect(rendered([paragraph(text("Linked", link, entity))])).toContain(
      '<a href="https://example.com/a">Linked</a>',
    );
  });

  it("numbers notes in reading order with links there and back", () => {
    const html = rendered([
      paragraph(text("One"), note("first note")),
      { type: "bulletList", attrs: { id: id() }, content: [item(text("Two"), note("second note"))] },
    ]);
    expect(html).toContain('One<sup class="footnote-ref"><a id="fnref-1" href="#fn-1"');
    expect(html).toContain(
      '<li id="fn-2">second note <a class="footnote-back underline underline-offset-2" href="#fnref-2"',
    );
  });

  it("marks blocks that are not for everyone, and shows levels only to the desk", () => {
    const segments = [{ level: "Subscriber", blocks: [paragraph(text("inside"))] }];
    const html = (showLevels: boolean) =>
      renderToStaticMarkup(<ReportText segments={segments} cards={[]} showLevels={showLevels} />);
    expect(html(false)).toContain('class="paywalled">inside');
    expect(html(false)).not.toContain("Subscriber");
    expect(html(true)).toContain("From here: Subscriber");
  });

  it("escapes text that looks like markup", () => {
    const html = rendered([paragraph(text('<script>alert("x")</script>'))]);
    expect(html).not.toContain("<script");
  });
});

describe("JsonLdScript", () => {
  it("cannot be closed by its data", () => {
    const data = { headline: "</script><script>alert(1)</script>\u2028" };
    const html = renderToStaticMarkup(<JsonLdScript data={data} />);
    const json = html.slice(html.indexOf(">") + 1, html.lastIndexOf("</script>"));
    expect(json).not.toContain("<");
    expect(JSON.parse(json)).toEqual(data);
  });

  it("links an entity once in a section, however often it is named, and a name in pieces as one", () => {
    const zh: Mark = { type: "lang", attrs: { lang: "zh-Hans" } };
    const html = rendered([
      paragraph(text("The ", entity), text("研究院", entity, zh), text(", and "), text("BRIRE", entity)),
      paragraph(text("BRIRE", entity)),
      { type: "heading", attrs: { id: "heading-2", level: 2 }, content: [text("Next")] },
      paragraph(text("Then "), text("BRIRE", entity)),
    ]);
    expect(
      html.match(/<a class="entity-link"[^>]*>(.*?)<\/a>/g)?.map((link) => link.replaceAll(/<[^>]*>/g, "")),
    ).toEqual(["The 研究院", "BRIRE"]);
  });
});
