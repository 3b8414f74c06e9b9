"use client";

import { type DragEvent, useState } from "react";
import { cn } from "@/components/ui/class-names";
import { Input } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";

type Props = { error: string | null; onFile: (file: File) => void };

/** Accepts an exported file, chosen or dropped. It stays in this browser. */
export function FileDrop({ error, onFile }: Props) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an alternative to the field inside
    <div
      onDrop={drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      className={cn(
        "mt-5 rounded-card border border-dashed border-rule-strong px-4 py-4",
        over && "border-accent bg-accent-wash",
      )}
    >
      <Field
        label="Or a file exported from here"
        hint="Choose it, or drop it here. It is not sent anywhere."
        error={error}
      >
        {(control) => (
          <Input
            {...control}
            type="file"
            accept=".json,.graphml,application/json"
            className="h-auto py-1.5 text-sm"
            onChange={(event) => {
              take(event.currentTarget.files);
              // The same file can be chosen again after it has changed.
              event.currentTarget.value = "";
            }}
          />
        )}
      </Field>
    </div>
  );
}
