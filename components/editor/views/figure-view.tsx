"use client";

import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { GripVertical, TriangleAlert, X } from "lucide-react";
import { AttrField } from "./attr-field";

/** A picture with its texts in place: alternative text, caption, credit. */
export function FigureView({ node, selected, updateAttributes, deleteNode }: NodeViewProps) {
  const { attachmentId, width, height, alt, caption, credit } = node.attrs;
  const described = String(alt).trim() !== "";
  return (
    <NodeViewWrapper as="figure" className="figure-block" data-selected={selected || undefined}>
      <div contentEditable={false} className="relative">
        {/* biome-ignore lint/performance/noImgElement: one fixed size, encoded at upload */}
        <img
          src={`/files/${attachmentId}`}
          width={width}
          height={height}
          alt={String(alt)}
          data-drag-handle=""
        />
        <span data-drag-handle="" title="Drag to move" className="figure-grip">
          <GripVertical aria-hidden="true" />
        </span>
        <button type="button" onClick={deleteNode} aria-label="Remove the picture" className="figure-remove">
          <X aria-hidden="true" />
        </button>
      </div>
      <figcaption contentEditable={false}>
        <AttrField
          aria-label="Caption"
          placeholder="Caption: what it shows, and what follows from it"
          maxLength={2000}
          value={String(caption)}
          onValue={(value) => updateAttributes({ caption: value })}
          className="-ml-1.5"
        />
        <AttrField
          aria-label="Credit"
          placeholder="Credit: whose picture it is"
          maxLength={500}
          value={String(credit)}
          onValue={(value) => updateAttributes({ credit: value })}
          className="-ml-1.5 text-ink-faint"
        />
        <span className="flex items-start gap-1.5" data-missing={described ? undefined : ""}>
          {!described && <TriangleAlert aria-hidden="true" className="mt-1.5 size-4 shrink-0 text-caution" />}
          <AttrField
            aria-label="Alternative text"
            placeholder="No alternative text yet: describe the picture for people who cannot see it"
            maxLength={1000}
            value={String(alt)}
            onValue={(value) => updateAttributes({ alt: value })}
            className={described ? "-ml-1.5 text-ink-faint" : "bg-caution-wash placeholder:text-caution"}
          />
        </span>
      </figcaption>
    </NodeViewWrapper>
  );
}
