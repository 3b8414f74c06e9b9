"use client";

import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { keyNames } from "@/components/editor/menus/toolbar-button";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { showToast } from "@/components/ui/show-toast";

type Props = {
  title: string;
  save: string;
  pending: boolean;
  /** the error of the form as a whole */
  problem: string | null;
  onSave: () => void;
  onCancel: () => void;
  input: { back: boolean; typed: () => boolean; afresh: () => void };
  children: ReactNode;
};

/**
 * A form of the workbench: Enter in a field or Mod-Enter anywhere saves, Escape returns to the text. Keeps what was
 * typed.
 */
export function FormFrame({ title, save, pending, problem, onSave, onCancel, input, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const cancel = () => {
    const typed = input.typed();
    onCancel();
    if (typed) showToast({ title: "Your input is kept", text: "Open the same form again to continue." });
  };
  const problemRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) problemRef.current?.scrollIntoView({ block: "center" });
  }, [problem]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (event.key === "Escape") cancel();
    else if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) form.current?.requestSubmit();
    else return;
    event.preventDefault();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!pending) onSave();
  };
  const afresh = () => {
    input.afresh();
    // The button disappears, and would take the focus with it.
    form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  };
  return (
    <form
      ref={form}
      aria-label={title}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      className="space-y-4"
      noValidate
    >
      <h2 className="text-sm font-semibold">{title}</h2>
      {problem && (
        <div ref={problemRef}>
          <Callout tone="danger" role="alert" title="Not saved">
            {problem}
          </Callout>
        </div>
      )}
      {input.back && (
        <p className="flex flex-wrap items-center justify-between gap-x-3 text-[0.8125rem] text-ink-soft">
          Your earlier input has been restored.
          <Button size="sm" variant="quiet" onClick={afresh}>
            Start over
          </Button>
        </p>
      )}
      {children}
      <div className="sticky -bottom-2 -mx-1 flex flex-wrap items-center gap-2 border-t border-rule bg-paper px-1 pt-3 pb-4 max-lg:-bottom-4 max-lg:-mx-4 max-lg:-mb-4 max-lg:bg-surface max-lg:px-4">
        <Button id="claim-save" type="submit" size="sm" pending={pending}>
          {save}
        </Button>
        <Button size="sm" variant="quiet" onClick={cancel}>
          Cancel
        </Button>
        <span className="ml-auto text-xs text-ink-faint max-sm:hidden">{keyNames("Mod-Enter")} saves</span>
      </div>
    </form>
  );
}
