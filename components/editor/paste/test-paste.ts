import { Editor } from "@tiptap/core";
import { blockText, inlineRuns } from "@/lib/document/plain-text";
import { fromEditor } from "../conversion/from-editor";
import { ChineseRuns } from "../extensions/chinese-runs";
import { Paste } from "../extensions/paste";
import { schemaExtensions } from "../schema-extensions";

let told: readonly string[] = [];
let editor: Editor | undefined;

/** An editor's content after HTML was pasted into an empty report, and the notices. */
export function pasted(html: string) {
  editor ??= writing((said) => {
    told = said;
  });
  editor.commands.setContent({ type: "doc", content: [{ type: "paragraph" }] });
  told = [];
  // jsdom has no clipboard event.
  editor.view.pasteHTML(html, new Event("paste") as ClipboardEvent);
  const notices = told;
  const written = fromEditor(editor.getJSON());
  if ("error" in written) throw new Error(written.error);
  const { content } = written.document;
  const blocks = content.flatMap((block) => (block.type === "paywall" ? [] : [block]));
  return {
    content,
    notices,
    /** the words of each block, lines separated by “/” */
    lines: blocks.map(
      (block) => `${block.type}: ${blockText(block).replaceAll("\n", " / ").replaceAll("\t", " | ")}`,
    ),
    notes: blocks.flatMap((block) =>
      inlineRuns(block).flatMap(({ content: nodes }) =>
        nodes.flatMap((node) => (node.type === "footnote" ? [node.attrs.text] : [])),
      ),
    ),
    words: blocks.map(blockText).join("\n"),
    links: JSON.stringify(content).match(/(?<="href":")[^"]*/g) ?? [],
  };
}

/** An editor with an empty report. */
export function writing(onNotices: (said: readonly string[]) => void = () => {}): Editor {
  return new Editor({
    element: document.createElement("div"),
    extensions: [
      ...schemaExtensions([{ slug: "public", name: "Everyone" }]),
      ChineseRuns,
      Paste.configure({ onNotices }),
    ],
    enablePasteRules: false,
    content: { type: "doc", content: [{ type: "paragraph" }] },
  });
}
