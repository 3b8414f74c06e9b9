"use client";

import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { GripVertical, Lock, LockOpen, X } from "lucide-react";
import { remainderBehind } from "@/lib/document/remainder";
import { fromEditor } from "../conversion/from-editor";
import { AttrField } from "./attr-field";
import { type Level, LevelSelect } from "./level-select";

/** The paywall divider: who may read from here on, and the teaser for everyone else. */
export function PaywallView(props: NodeViewProps) {
  const { node, editor, extension, selected, getPos, updateAttributes, deleteNode } = props;
  const levels: readonly Level[] = extension.options.levels;
  const access = String(node.attrs.access);
  const offer = String(node.attrs.offer ?? "");
  const setOffer = (text: string) => updateAttributes({ offer: text === "" ? null : text });
  const count = () => {
    const at = getPos();
    const read = fromEditor(editor.getJSON());
    if (at === undefined || "error" in read) return;
    setOffer(remainderBehind(read.document, editor.state.doc.resolve(at).index(0)));
  };
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
      {access !== "public" && (
        <span className="paywall-offer">
          <AttrField
            aria-label="Teaser at this paywall"
            placeholder="Teaser for readers who stop here. At the first paywall, “What is inside” is shown if this is empty."
            maxLength={2000}
            value={offer}
            onValue={setOffer}
          />
          {offer === "" && (
            <button type="button" onClick={count} className="paywall-count">
              Say how much follows
            </button>
          )}
        </span>
      )}
    </NodeViewWrapper>
  );
}
