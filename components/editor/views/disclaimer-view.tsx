"use client";

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { X } from "lucide-react";

/** The disclaimer as readers see it. */
export function DisclaimerView({ deleteNode }: NodeViewProps) {
  return (
    <NodeViewWrapper as="section" className="disclaimer">
      <div contentEditable={false} className="box-bar">
        <p className="box-title">Disclaimer</p>
        <span className="box-tools">
          <button
            type="button"
            onClick={deleteNode}
            aria-label="Remove the disclaimer"
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
