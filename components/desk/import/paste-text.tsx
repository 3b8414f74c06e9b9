"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";

/** A text instead of a file. What was pasted stays until the user clears it. */
export function PasteText({ onText }: { onText: (text: string) => Promise<void> }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  // The button is enabled by its script: a form submitted earlier would lose the text.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const read = async () => {
    const text = field.current?.value ?? "";
    if (text.trim() === "") return setProblem("Paste a text first.");
    setProblem(null);
    setPending(true);
    await onText(text);
    setPending(false);
  };
  const clear = () => {
    if (field.current) field.current.value = "";
    field.current?.focus();
  };
  return (
    <div className="space-y-3">
      <Field
        label="Or paste a text"
        hint="Markdown, or text copied from a page. Share buttons, comments and the like are left out."
        error={problem}
      >
        {(control) => <Textarea {...control} ref={field} rows={6} className="max-h-72" />}
      </Field>
      <div className="flex gap-3">
        <Button variant="secondary" pending={pending} disabled={!ready} onClick={() => void read()}>
          Read this text
        </Button>
        <Button variant="quiet" disabled={!ready} onClick={clear}>
          Clear
        </Button>
      </div>
    </div>
  );
}
