"use client";

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { X } from "lucide-react";
import { AttrField } from "./attr-field";

const KINDS = [
  { value: "note", name: "Note" },
  { value: "important", name: "Important" },
  { value: "caution", name: "Caution" },
];

/** A callout as readers see it; kind and title are edited in place. */
export function CalloutView({ node, updateAttributes, deleteNode }: NodeViewProps) {
  const kind = String(node.attrs.kind);
  return (
    <NodeViewWrapper role="note" className="callout" data-kind={kind}>
      <div contentEditable={false} className="box-bar">
        <AttrField
          aria-label="Title of the callout"
          placeholder="Title (optional)"
          maxLength={300}
          value={String(node.attrs.title)}
          onValue={(title) => updateAttributes({ title })}
          className="box-title -ml-1.5"
        />
        <span className="box-tools">
          <select
            aria-label="Kind of callout"
            value={kind}
            onChange={(event) => updateAttributes({ kind: event.target.value })}
            className="h-7 cursor-pointer rounded-control border border-rule-strong bg-surface px-2 text-[0.8125rem] text-ink pointer-coarse:h-9"
          >
            {KINDS.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
          <button type="button" onClick={deleteNode} aria-label="Remove the callout" className="block-remove">
            <X aria-hidden="true" />
          </button>
        </span>
      </div>
      <NodeViewContent />
    </NodeViewWrapper>
  );
}
