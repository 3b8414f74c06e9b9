"use client";

import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { GripVertical, Lock, LockOpen, X } from "lucide-react";
import type { Level } from "../levels";
import { LevelSelect } from "./level-select";

/** The band across the page: from here on, who may read. */
export function PaywallView({ node, extension, selected, updateAttributes, deleteNode }: NodeViewProps) {
  const levels: readonly Level[] = extension.options.levels;
  const access = String(node.attrs.access);
  const Icon = access === "public" ? LockOpen : Lock;
  return (
    <NodeViewWrapper className="paywall-band" data-selected={selected || undefined} contentEditable={false}>
      <span data-drag-handle="" title="Drag to move" className="paywall-grip">
        <GripVertical aria-hidden="true" />
      </span>
      <Icon aria-hidden="true" className="size-4 shrink-0 text-accent" />
      <span className="shrink-0">From here:</span>
      <LevelSelect
        label="Who may read from here"
        levels={levels}
        value={access}
        onValue={(slug) => updateAttributes({ access: slug })}
      />
      <button type="button" onClick={deleteNode} aria-label="Remove this divider" className="block-remove">
        <X aria-hidden="true" />
      </button>
    </NodeViewWrapper>
  );
}
