// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { pasted, writing } from "./test-paste";

describe("a paste after existing words", () => {
  const behind = (html: string, content: object) => {
    const editor = writing();
    editor.commands.setContent({ type: "doc", content: [content] });
    editor.commands.setTextSelection(editor.state.doc.content.size);
    editor.view.pasteHTML(html, new Event("paste") as ClipboardEvent);
    const { content: blocks } = editor.getJSON();
    editor.destroy();
    return blocks?.map((block) => [
      block.type,
      JSON.stringify(block)
        .match(/(?<="text":")[^"]*/g)
        ?.join(" "),
    ]);
  };
  const paragraph = { type: "paragraph", content: [{ type: "text", text: "In 20" }] };
  const list = { type: "orderedList", content: [{ type: "listItem", content: [paragraph] }] };

  it("keeps the first item of a list, and no digits run together", () => {
    expect(behind("<ol><li>5 t</li><li>6 t</li></ol>", paragraph)).toEqual([
      ["paragraph", "In 20"],
      ["orderedList", "5 t 6 t"],
    ]);
    expect(behind("<h2>2026</h2><p>text</p>", paragraph)).toEqual([
      ["paragraph", "In 20"],
      ["heading", "2026"],
      ["paragraph", "text"],
    ]);
  });

  it("continues the sentence and a list of the same kind", () => {
    expect(behind("<p>26</p>", paragraph)).toEqual([["paragraph", "In 2026"]]);
    expect(behind("<ol><li>26</li><li>6 t</li></ol>", list)).toEqual([["orderedList", "In 2026 6 t"]]);
  });
});

describe("what is reserved for this editor", () => {
  const paywall = `<p>Open</p><hr data-paywall="" data-access="subscriber"><p><span data-entity="4b1c7b5e-1111-4111-8111-111111111111">Shenghe</span> locked</p>`;

  it("is kept in its own copies, paywalls with their level", () => {
    const editor = writing();
    editor.commands.setContent({
      type: "doc",
      content: [
        { type: "paragraph", content: [{ type: "text", text: "Open" }] },
        { type: "paywall", attrs: { access: "subscriber" } },
        { type: "paragraph", content: [{ type: "text", text: "Locked" }] },
      ],
    });
    const { dom } = editor.view.serializeForClipboard(editor.state.doc.slice(0));
    editor.destroy();
    const { content, notices } = pasted(dom.innerHTML);
    expect(content.map(({ type }) => type)).toEqual(["paragraph", "paywall", "paragraph"]);
    expect(content[1]).toMatchObject({ attrs: { access: "subscriber" } });
    expect(notices).toEqual([]);
  });

  it("is rejected from other sources, which may have forged it, with a notice", () => {
    const { content, notices } = pasted(
      `${paywall}<!-- access: public --><sup data-footnote data-text="x">1</sup><figure data-attachment="4b1c7b5e-1111-4111-8111-111111111111"></figure>`,
    );
    expect(content.map(({ type }) => type)).not.toContain("paywall");
    expect(JSON.stringify(content)).not.toMatch(/"entity"|"footnote"|"figure"/);
    expect(notices).toEqual(["2 access markers were left out. Set the paywall yourself."]);
  });
});
