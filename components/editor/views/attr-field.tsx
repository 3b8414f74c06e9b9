"use client";

import { type ChangeEvent, type ComponentProps, useEffect, useRef, useState } from "react";
import { cn } from "@/components/ui/class-names";

type AttrFieldProps = Omit<ComponentProps<"textarea">, "value" | "onChange"> & {
  value: string;
  onValue: (value: string) => void;
};

/**
 * An unobtrusive field inside the page for one attribute of a block. It keeps its own state, so that the caret stays in
 * place while the document applies each change.
 */
export function AttrField({ value, onValue, className, ...rest }: AttrFieldProps) {
  const [typed, setTyped] = useState(value);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(value);
  }, [value]);
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    const text = event.target.value.replaceAll("\n", " ");
    setTyped(text);
    onValue(text);
  };
  return (
    <textarea
      {...rest}
      ref={field}
      rows={1}
      value={typed}
      onChange={change}
      className={cn(
        "field-sizing-content block w-full resize-none rounded-sm bg-transparent px-1.5 py-1 leading-snug placeholder:text-ink-faint hover:bg-hover focus-visible:bg-surface",
        className,
      )}
    />
  );
}
