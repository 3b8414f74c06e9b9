"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./class-names";
import { popupStyle } from "./popup-style";

/** A small panel that opens next to its button. */
export function Popover(props: Base.Root.Props) {
  return <Base.Root {...props} />;
}

/** The button: `<PopoverTrigger render={<Button variant="secondary" />}>Filter</PopoverTrigger>`. */
export function PopoverTrigger(props: ComponentProps<typeof Base.Trigger>) {
  return <Base.Trigger {...props} />;
}

export type PopoverContentProps = {
  title?: ReactNode;
  side?: "top" | "right" | "bottom" | "left";
  align?: "start" | "center" | "end";
  className?: string;
  children: ReactNode;
};

/** The panel; `title` is its label. */
export function PopoverContent({
  title,
  side = "bottom",
  align = "start",
  className,
  children,
}: PopoverContentProps) {
  return (
    <Base.Portal>
      <Base.Positioner side={side} align={align} sideOffset={6} collisionPadding={12} className="z-50">
        <Base.Popup className={cn(popupStyle, "w-80 max-w-(--available-width) p-4 text-sm", className)}>
          {title && <Base.Title className="mb-2 font-semibold">{title}</Base.Title>}
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
