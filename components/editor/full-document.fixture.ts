const id = "0198f0a0-1111-7000-8000-000000000001";
const other = "0198f0a0-1111-7000-8000-000000000002";
const text = (words: string, ...marks: object[]) => ({
  type: "text",
  text: words,
  ...(marks.length > 0 && { marks }),
});
const inner = (words: string) => ({ type: "paragraph", content: [text(words)] });
const item = (...content: object[]) => ({ type: "listItem", content });
const cell = (type: string, words: string, align: string | null = null) => ({
  type,
  attrs: { colspan: 1, rowspan: 1, align },
  content: [inner(words)],
});

/** A document with every kind of block, inline node and mark, in the editor's stored form. */
export const fullDocument = {
  type: "doc",
  content: [
    {
      type: "highlights",
      attrs: { id: "block-highlights", access: "public" },
      content: [item(inner("Seven elements")), item(inner("Three groups"))],
    },
    {
      type: "paragraph",
      attrs: { id: "block-paragraph" },
      content: [
        text("Plain, "),
        text("bold", { type: "bold" }),
        text("italic", { type: "italic" }),
        text("struck", { type: "strike" }),
        text("code", { type: "code" }),
        text("2", { type: "subscript" }),
        text("3", { type: "superscript" }),
        text("linked", { type: "link", attrs: { href: "https://example.com/a" } }, { type: "bold" }),
        text(
          "北方稀土",
          { type: "lang", attrs: { lang: "zh-Hans" } },
          { type: "entity", attrs: { id, proposed: true } },
        ),
        text("claimed twice", { type: "claim", attrs: { id } }, { type: "claim", attrs: { id: other } }),
        { type: "footnote", attrs: { id: "note-1", text: "A note" } },
        { type: "hardBreak" },
        text("code and Chinese 稀土", { type: "code" }, { type: "lang", attrs: { lang: "zh-Hans" } }),
      ],
    },
    { type: "paragraph", attrs: { id: "block-empty" } },
    { type: "paywall", attrs: { access: "subscriber", offer: "What this part holds" } },
    ...[2, 3, 4].map((level) => ({
      type: "heading",
      attrs: { id: `block-heading-${level}`, level },
      content: [text(`Heading ${level}`)],
    })),
    {
      type: "bulletList",
      attrs: { id: "block-bullets" },
      content: [
        item(inner("one"), { type: "bulletList", content: [item(inner("one a"))] }),
        item({ type: "orderedList", attrs: { start: 4 }, content: [item(inner("begins with a list"))] }),
      ],
    },
    {
      type: "orderedList",
      attrs: { id: "block-ordered", start: 3, type: "a" },
      content: [item(inner("three"))],
    },
    {
      type: "blockquote",
      attrs: { id: "block-quote" },
      content: [inner("Quoted"), { type: "bulletList", content: [item(inner("in a list"))] }],
    },
    {
      type: "table",
      attrs: { id: "block-table" },
      content: [
        {
          type: "tableRow",
          content: [cell("tableHeader", "Element"), cell("tableHeader", "Tonnes", "right")],
        },
        { type: "tableRow", content: [cell("tableCell", "Nd"), cell("tableCell", "42", "right")] },
        {
          type: "tableRow",
          content: [
            {
              type: "tableCell",
              attrs: { colspan: 2, rowspan: 1, colwidth: [120, 80], align: null },
              content: [inner("both")],
            },
          ],
        },
      ],
    },
    {
      type: "figure",
      attrs: {
        id: "block-figure",
        attachmentId: id,
        width: 800,
        height: 450,
        alt: "A map",
        caption: "Where it is",
        credit: "The desk",
      },
    },
    {
      type: "callout",
      attrs: { id: "block-callout", kind: "caution", title: "Mind" },
      content: [inner("a gap")],
    },
    { type: "horizontalRule", attrs: { id: "block-rule" } },
    { type: "disclaimer", attrs: { id: "block-disclaimer" }, content: [inner("No advice")] },
  ],
};
