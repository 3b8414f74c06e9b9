"use client";

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { X } from "lucide-react";
import { type Level, LevelSelect } from "./level-select";

/** The box of key takeaways as readers see it, with its access level. */
export function HighlightsView({ node, extension, updateAttributes, deleteNode }: NodeViewProps) {
  const levels: readonly Level[] = extension.options.levels;
  return (
    <NodeViewWrapper as="section" className="highlights">
      <div contentEditable={false} className="box-bar">
        <p className="box-title">Highlights</p>
        <span className="box-tools">
          <LevelSelect
            label="Who may read the highlights"
            levels={levels}
            value={String(node.attrs.access)}
            onValue={(access) => updateAttributes({ access })}
          />
          <button
            type="button"
            onClick={deleteNode}
            aria-label="Remove the highlights"
            className="block-remove"
          >
            <X aria-hidden="true" />
          </button>
        </span>
      </div>
      <NodeViewContent />
    </NodeViewWrapper>
  );
}
