import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { Block } from "@/lib/document/block";
import { ReportDocument } from "@/lib/document/document";
import { Mark } from "@/lib/document/inline";
import { fromEditor } from "./conversion/from-editor";
import { MARK_ORDER, toEditor } from "./conversion/to-editor";
import { fullDocument } from "./full-document.fixture";
import { schemaExtensions } from "./schema-extensions";

const schema = getSchema(schemaExtensions([{ slug: "public", name: "Everyone" }]));

/** Loads a document into the editor's schema, checks it there, and stores it again. */
function reloaded(document: ReportDocument): ReportDocument {
  const node = Node.fromJSON(schema, toEditor(document));
  node.check();
  const result = fromEditor(node.toJSON());
  if ("error" in result) throw new Error(result.error);
  return result.document;
}

describe("the editor's schema", () => {
  it("returns every kind of block unchanged", () => {
    const document = ReportDocument.parse(fullDocument);
    expect(reloaded(document)).toEqual(document);
  });

  it("is tried with every kind of block and of mark that a document may have", () => {
    const json = JSON.stringify(fullDocument);
    const blocks = Block.options.map((option) => option.shape.type.value);
    const marks = Mark.options.map((option) => option.shape.type.value);
    for (const type of [
      ...blocks,
      ...marks,
      "paywall",
      "footnote",
      "hardBreak",
      "tableHeader",
      "tableCell",
    ]) {
      expect(json).toContain(`"type":"${type}"`);
    }
    expect(Object.keys(schema.marks).sort()).toEqual([...marks].sort());
  });

  it("ranks marks in the order in which they are put before it", () => {
    expect(Object.keys(schema.marks)).toEqual(MARK_ORDER);
  });

  it("removes meaningless data, and then is stable", () => {
    const loose = ReportDocument.parse({
      type: "doc",
      content: [
        {
          type: "callout",
          attrs: { id: "callout-1", kind: "note", title: "" },
          content: [{ type: "paragraph", attrs: { id: null }, content: [] }],
        },
        {
          type: "orderedList",
          attrs: { id: "ordered-1", type: null },
          content: [{ type: "listItem", content: [{ type: "paragraph" }] }],
        },
      ],
    });
    const once = reloaded(loose);
    expect(once.content[0]).toMatchObject({ content: [{ type: "paragraph" }] });
    expect(reloaded(once)).toEqual(once);
  });

  it("opens an empty document with a paragraph to write in", () => {
    expect(reloaded({ type: "doc", content: [] }).content).toMatchObject([{ type: "paragraph" }]);
  });
});
