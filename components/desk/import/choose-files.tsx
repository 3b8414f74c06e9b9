"use client";

import { FileUp } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";

/** A drop area for files, with a button as the alternative. */
export function ChooseFiles({ onFiles }: { onFiles: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an alternative; the button does the same
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cn(
        "flex flex-col items-center gap-3 rounded-card border border-dashed px-4 py-8 text-center",
        over ? "border-accent bg-accent-wash" : "border-rule-strong",
      )}
    >
      <FileUp aria-hidden="true" strokeWidth={1.5} className="size-8 text-ink-faint" />
      <p className="text-sm text-ink-soft">
        Drop files here: Markdown, text copied from a page, and the pictures that Markdown shows.
      </p>
      <Button variant="secondary" onClick={() => input.current?.click()}>
        Choose files…
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept=".md,.markdown,.txt,.text,text/*,image/*"
        className="sr-only"
        tabIndex={-1}
        aria-label="Files to import"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </div>
  );
}
