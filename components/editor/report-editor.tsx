"use client";

import { Placeholder } from "@tiptap/extensions";
import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useMemo, useRef, useState } from "react";
import { showToast } from "@/components/ui/show-toast";
import type { ReportDocument } from "@/lib/document/document";
import type { EntityChoice } from "@/lib/names/types";
import { toEditor } from "./conversion/to-editor";
import "./styles/editor.css";
import "./styles/blocks.css";
import { ChineseRuns } from "./extensions/chinese-runs";
import { ChosenWords } from "./extensions/chosen-words";
import { ClaimKeys } from "./extensions/claim-keys";
import { DetachedClaims } from "./extensions/detached-claims";
import { EntitySuggestion, type FindEntities, type OnUnknown } from "./extensions/entity-suggestion";
import { Paste } from "./extensions/paste";
import { PictureUpload } from "./extensions/picture-upload";
import { SlashMenu } from "./extensions/slash-menu";
import { ClaimBubble } from "./menus/claim-bubble";
import { EditorToolbar } from "./menus/editor-toolbar";
import { EntityBubble } from "./menus/entity-bubble";
import { PasteNotices } from "./paste-notices";
import { schemaExtensions } from "./schema-extensions";
import type { Level } from "./views/level-select";
import { WriteOn } from "./write-on";

type Props = {
  document: ReportDocument;
  levels: readonly Level[];
  find: FindEntities;
  onChoice: (choice: EntityChoice) => void;
  /** requests adding an unknown name to the register */
  onUnknown: OnUnknown;
  onEditor: (editor: Editor | null) => void;
  /** requests a claim for the selected words */
  onClaim: () => void;
  onChange: () => void;
  onLeave: () => void;
  /** the document contains something that this editor cannot show; it must not be saved */
  onBroken: () => void;
};

/** The editor of a report's text, in the look of the published page. */
export function ReportEditor(props: Props) {
  const { document, levels, find, onChoice, onUnknown, onEditor, onClaim } = props;
  // The editor keeps its initial extensions.
  const claiming = useRef(onClaim);
  claiming.current = onClaim;
  const [notices, setNotices] = useState<readonly string[]>([]);
  const extensions = useMemo(
    () => [
      ...schemaExtensions(levels),
      Placeholder.configure({ placeholder: placeholderOf, includeChildren: true }),
      ChineseRuns,
      PictureUpload.configure({ onFailure: notAdded }),
      Paste.configure({
        onNotices: setNotices,
        onFailure: (text) => setNotices((said) => [...said, text]),
      }),
      SlashMenu.configure({ levels }),
      EntitySuggestion.configure({ find, onChoice, onUnknown }),
      ClaimKeys.configure({ onClaim: () => claiming.current() }),
      DetachedClaims,
      ChosenWords,
    ],
    [levels, find, onChoice, onUnknown],
  );
  const editor = useEditor({
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    enableContentCheck: true,
    // Markdown signs in pasted text are literal: 2 *3* 4 keeps its stars.
    enablePasteRules: false,
    extensions,
    content: toEditor(document),
    onUpdate: props.onChange,
    onBlur: props.onLeave,
    onContentError: props.onBroken,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": "Text of the report",
        class: "prose-report editor-text",
        spellcheck: "true",
      },
    },
  });
  useEffect(() => {
    onEditor(editor);
    return () => onEditor(null);
  }, [editor, onEditor]);
  return (
    <div className="report-editor">
      <div className="editor-bar">
        {editor ? (
          <EditorToolbar
            editor={editor}
            levels={levels}
            find={find}
            onChoice={onChoice}
            onUnknown={onUnknown}
            onClaim={onClaim}
          />
        ) : (
          <div className="h-11" />
        )}
        <PasteNotices
          notices={notices}
          onClose={() => {
            setNotices([]);
            editor?.commands.focus();
          }}
        />
      </div>
      <EditorContent editor={editor} />
      {editor && <EntityBubble editor={editor} />}
      {editor && <ClaimBubble editor={editor} onClaim={onClaim} />}
      {editor && <WriteOn editor={editor} />}
    </div>
  );
}

const notAdded = (text: string) => showToast({ title: "Picture not added", text, tone: "danger" });

/**
 * Uses only the node: its position refers to the future text, which the editor does not have yet. Styles do the rest.
 */
function placeholderOf({ node }: { node: { type: { name: string } } }): string {
  if (node.type.name === "heading") return "Heading";
  return "Write, or type / to insert something, @ to name an entity";
}
