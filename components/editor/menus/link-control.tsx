"use client";

import { Toolbar } from "@base-ui/react/toolbar";
import { type Editor, useEditorState } from "@tiptap/react";
import { Link } from "lucide-react";
import { type FormEvent, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { hrefOf } from "../extensions/marks";
import { toolStyle } from "./toolbar-button";

/** Sets, changes and removes the link of the selected words. */
export function LinkControl({ editor }: { editor: Editor }) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const linked = useEditorState({ editor, selector: () => editor.isActive("link") });
  const show = (next: boolean) => {
    setOpen(next);
    if (!next) return;
    setTyped(String(editor.getAttributes("link").href ?? ""));
    setProblem(null);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "k" || !(event.metaKey || event.ctrlKey) || event.altKey) return;
      event.preventDefault();
      setTyped(String(editor.getAttributes("link").href ?? ""));
      setProblem(null);
      setOpen(true);
    };
    const { dom } = editor.view;
    dom.addEventListener("keydown", onKey);
    return () => dom.removeEventListener("keydown", onKey);
  }, [editor]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const href = hrefOf(typed);
    if (!href) return setProblem("A link begins with https://, mailto:, / or #");
    setOpen(false);
    const chain = editor.chain().focus();
    const bare = editor.state.selection.empty && !linked;
    if (bare)
      chain.insertContent({ type: "text", text: typed.trim(), marks: [{ type: "link", attrs: { href } }] });
    else chain.extendMarkRange("link").setMark("link", { href });
    chain.run();
  };
  const remove = () => {
    setOpen(false);
    editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
  };
  return (
    <Popover open={open} onOpenChange={show}>
      <PopoverTrigger
        render={<Toolbar.Button />}
        aria-label="Link"
        aria-pressed={linked}
        onMouseDown={(event) => event.preventDefault()}
        className={toolStyle}
      >
        <Link aria-hidden="true" />
      </PopoverTrigger>
      <PopoverContent>
        <form onSubmit={send} className="space-y-3">
          <Field label="Link to" error={problem}>
            {(control) => (
              <Input
                {...control}
                inputMode="url"
                autoComplete="off"
                placeholder="https://"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
          <div className="flex justify-between gap-2">
            <Button type="submit" size="sm">
              {linked ? "Change link" : "Set link"}
            </Button>
            {linked && (
              <Button variant="quiet" size="sm" className="text-danger" onClick={remove}>
                Remove link
              </Button>
            )}
          </div>
        </form>
      </PopoverContent>
    </Popover>
  );
}
