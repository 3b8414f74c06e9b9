"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";

export type TooltipProps = {
  /** a few words; the control still needs a name of its own */
  text: ReactNode;
  side?: "top" | "right" | "bottom" | "left";
  /** the control it explains */
  children: ReactElement;
};

/** A few words about a control, on hover and on focus. */
export function Tooltip({ text, side = "top", children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-50">
          <Base.Popup className="max-w-64 rounded-control bg-ink px-2.5 py-1.5 text-xs leading-snug text-paper shadow-raised transition-opacity data-starting-style:opacity-0 data-ending-style:opacity-0">
            {text}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Wraps a toolbar: after the first tooltip its neighbours open at once. */
export function TooltipGroup({ children }: { children: ReactNode }) {
  return <Base.Provider delay={400}>{children}</Base.Provider>;
}
