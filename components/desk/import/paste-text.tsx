"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

/** A text instead of a file. What was pasted stays until somebody takes it away. */
export function PasteText({ onText }: { onText: (text: string) => Promise<void> }) {
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const read = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") return setProblem("Paste a text first.");
    setProblem(null);
    setPending(true);
    await onText(text);
    setPending(false);
  };
  return (
    <form onSubmit={read} className="space-y-3" noValidate>
      <Field
        label="Or paste a text"
        hint="As copied from a page, or Markdown. Share buttons, comments and the like are left out."
        error={problem}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={6}
            className="max-h-72"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div className="flex gap-3">
        <Button type="submit" variant="secondary" pending={pending}>
          Read this text
        </Button>
        {text !== "" && (
          <Button variant="quiet" onClick={() => setText("")}>
            Clear
          </Button>
        )}
      </div>
    </form>
  );
}
