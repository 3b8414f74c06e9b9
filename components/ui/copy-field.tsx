"use client";

import { useId, useState } from "react";
import { Button } from "./button";
import { Input } from "./controls";

/** Text to take along, with a button that copies it. Without JavaScript it can still be selected. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const id = useId();
  const [said, setSaid] = useState("");
  const copy = () =>
    navigator.clipboard
      .writeText(value)
      .then(() => setSaid("Copied"))
      .catch(() => setSaid("Select the text and copy it"));
  return (
    <div className="flex flex-wrap items-center gap-2">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Input
        id={id}
        readOnly
        value={value}
        onFocus={(event) => event.target.select()}
        className="w-auto flex-1 basis-60"
      />
      <Button variant="secondary" onClick={copy}>
        Copy
      </Button>
      <span role="status" className="text-sm text-ink-soft">
        {said}
      </span>
    </div>
  );
}
