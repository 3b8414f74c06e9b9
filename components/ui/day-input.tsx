"use client";

import { CalendarDays } from "lucide-react";
import { type ComponentProps, useEffect, useRef, useState } from "react";
import { isoOfWritten, writtenDay } from "@/lib/clock/written-date";
import { Button } from "./button";
import { cn } from "./class-names";
import { Input } from "./controls";

type Props = Omit<ComponentProps<"input">, "type" | "value" | "defaultValue" | "onChange"> & {
  /** ISO 8601, or what was typed; without `onDay` only at first */
  day?: string;
  /** receives ISO 8601, or what was typed if that is no day yet */
  onDay?: (day: string) => void;
};

/**
 * A calendar day as people write it, “29 November 2026”, whatever the browser's language; a button opens the browser's
 * own calendar. With JavaScript a form sends it as 2026-11-29; without, the server reads the words.
 */
export function DayInput({ day = "", onDay, className, ...rest }: Props) {
  const [typed, setTyped] = useState(() => writtenDay(day));
  const field = useRef<HTMLInputElement>(null);
  const calendar = useRef<HTMLInputElement>(null);
  const text = onDay && isoOfWritten(typed) !== day ? writtenDay(day) : typed;
  const { name } = rest;
  useEffect(() => {
    const form = field.current?.form;
    if (!form || !name) return;
    const send = ({ formData }: FormDataEvent) => {
      const value = formData.get(name);
      if (typeof value === "string") formData.set(name, isoOfWritten(value));
    };
    form.addEventListener("formdata", send);
    return () => form.removeEventListener("formdata", send);
  }, [name]);
  const choose = () => {
    if (!calendar.current) return;
    calendar.current.value = isoOfWritten(text);
    calendar.current.showPicker();
  };
  return (
    <span className={cn("relative block", className)}>
      <Input
        {...rest}
        ref={field}
        autoComplete="off"
        maxLength={40}
        placeholder="Day month year"
        className="pr-10"
        value={text}
        onChange={(event) => {
          setTyped(event.target.value);
          onDay?.(isoOfWritten(event.target.value));
        }}
      />
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        className="pointer-events-none absolute inset-0 size-full opacity-0"
        onChange={(event) => {
          event.stopPropagation();
          if (field.current) typeInto(field.current, writtenDay(event.target.value));
        }}
      />
      <Button
        variant="quiet"
        size="icon-sm"
        aria-label="Choose from a calendar"
        onClick={choose}
        disabled={rest.disabled}
        className="absolute top-1 right-1 noscript:hidden"
      >
        <CalendarDays aria-hidden="true" />
      </Button>
    </span>
  );
}

/**
 * Puts text into a field as if it were typed, so that React and the form around hear of it: React overrides `value` of
 * its fields and would take a plain assignment for its own.
 */
export function typeInto(field: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
