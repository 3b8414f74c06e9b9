"use client";

import { Popover } from "@base-ui/react/popover";
import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useEffect, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/controls";

/** The mark of a footnote; its text is edited in a popover. CSS counts the number. */
export function FootnoteView({
  node,
  editor,
  getPos,
  selected,
  updateAttributes,
  deleteNode,
}: NodeViewProps) {
  const text = String(node.attrs.text);
  const [open, setOpen] = useState(false);
  const field = useId();
  useEffect(() => {
    if (selected && text === "") setOpen(true);
  }, [selected, text]);
  const close = () => {
    setOpen(false);
    const at = getPos();
    if (at !== undefined)
      editor
        .chain()
        .focus()
        .setTextSelection(at + 1)
        .run();
  };
  return (
    <NodeViewWrapper as="span" className="footnote-mark" contentEditable={false}>
      <Popover.Root open={open} onOpenChange={(next) => (next ? setOpen(true) : close())}>
        <Popover.Trigger
          aria-label={text === "" ? "Empty footnote" : `Footnote: ${text}`}
          data-empty={text.trim() === "" || undefined}
          className="footnote-number"
        />
        <Popover.Portal>
          <Popover.Positioner sideOffset={6} collisionPadding={12} className="z-50">
            <Popover.Popup
              finalFocus={false}
              className="w-88 max-w-[calc(100vw-1.5rem)] space-y-2 rounded-overlay border border-rule bg-surface p-3 shadow-overlay"
            >
              <label htmlFor={field} className="block text-[0.8125rem] font-medium text-ink">
                Footnote
              </label>
              <Textarea
                id={field}
                rows={3}
                maxLength={4000}
                value={text}
                onChange={(event) => updateAttributes({ text: event.target.value })}
                onKeyDown={(event) => {
                  if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) close();
                }}
              />
              <div className="flex justify-between">
                <Button size="sm" onClick={close}>
                  Done
                </Button>
                <Button variant="quiet" size="sm" onClick={deleteNode} className="text-danger">
                  Remove
                </Button>
              </div>
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </NodeViewWrapper>
  );
}
