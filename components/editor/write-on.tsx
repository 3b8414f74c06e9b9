"use client";

import type { Editor } from "@tiptap/react";

/** The space below the last block: pressing it adds a paragraph to continue in. */
export function WriteOn({ editor }: { editor: Editor }) {
  const go = () => {
    const last = editor.state.doc.lastChild;
    const empty = last?.type.name === "paragraph" && last.content.size === 0;
    const chain = editor.chain();
    if (!empty) chain.insertContentAt(editor.state.doc.content.size, { type: "paragraph" });
    chain.focus("end").run();
  };
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label="Continue writing"
      onClick={go}
      className="block h-40 w-full cursor-text!"
    />
  );
}
