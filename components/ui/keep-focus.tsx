"use client";

import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";

/** The control that has the focus, its line, and which line of the list that is. */
type Place = { control: HTMLElement; line: string | undefined; index: number };

const LINES = "[data-line]";
const CONTROLS = "a, button, input, select, summary, textarea";

/**
 * A list whose lines move and disappear when the server answers. A browser drops the focus from what moves or goes; it
 * is put back before the page is painted: on the same control, else on the line in its new group, else on the line that
 * took its place.
 */
export function KeepFocus({ className, children }: { className?: string; children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  const place = useRef<Place | null>(null);
  useEffect(() => {
    const note = ({ target }: Event) => {
      const control = target instanceof Element ? target.closest<HTMLElement>(CONTROLS) : null;
      const inside = control !== null && list.current?.contains(control) === true;
      place.current = inside ? placeOf(control, list.current) : null;
    };
    document.addEventListener("focusin", note);
    // A press on empty ground gives the focus up on purpose.
    document.addEventListener("pointerdown", note);
    return () => {
      document.removeEventListener("focusin", note);
      document.removeEventListener("pointerdown", note);
    };
  }, []);
  // After each render, since any of them may bring the list in another order.
  useLayoutEffect(() => {
    if (place.current === null || document.activeElement !== document.body) return;
    focusFor(place.current, list.current)?.focus();
  });
  return (
    <div ref={list} tabIndex={-1} className={className}>
      {children}
    </div>
  );
}

const linesOf = (list: HTMLElement | null) => [...(list?.querySelectorAll<HTMLElement>(LINES) ?? [])];

function placeOf(control: HTMLElement, list: HTMLElement | null): Place {
  const line = control.closest<HTMLElement>(LINES);
  return { control, line: line?.dataset.line, index: line ? linesOf(list).indexOf(line) : -1 };
}

function focusFor({ control, line, index }: Place, list: HTMLElement | null): HTMLElement | null {
  if (control.isConnected) return control;
  const lines = linesOf(list);
  const next =
    line === undefined
      ? undefined
      : (lines.find(({ dataset }) => dataset.line === line) ?? lines[index] ?? lines.at(-1));
  return next?.querySelector("summary") ?? list;
}
