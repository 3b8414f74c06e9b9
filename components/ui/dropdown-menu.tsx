"use client";

import { Menu as Base } from "@base-ui/react/menu";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./class-names";
import { itemStyle, popupStyle } from "./popup-style";

/** A menu of actions behind a button. */
export function DropdownMenu(props: Base.Root.Props) {
  return <Base.Root {...props} />;
}

/** The button: `<DropdownMenuTrigger render={<Button variant="quiet" size="icon" aria-label="More" />}>`. */
export function DropdownMenuTrigger(props: ComponentProps<typeof Base.Trigger>) {
  return <Base.Trigger {...props} />;
}

/** The list. */
export function DropdownMenuContent({
  align = "end",
  className,
  finalFocus,
  children,
}: {
  align?: "start" | "center" | "end";
  className?: string;
  /** where the focus goes on closing, if not back to the button; false leaves it where it is */
  finalFocus?: Base.Popup.Props["finalFocus"];
  children: ReactNode;
}) {
  return (
    <Base.Portal>
      <Base.Positioner align={align} sideOffset={6} className="z-50 outline-none">
        <Base.Popup
          className={cn(popupStyle, "min-w-48 p-1", className)}
          {...(finalFocus !== undefined && { finalFocus })}
        >
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

/** One action; `danger` if it cannot be undone. */
export function DropdownMenuItem({
  danger = false,
  className,
  ...rest
}: Omit<ComponentProps<typeof Base.Item>, "className"> & { danger?: boolean; className?: string }) {
  return (
    <Base.Item {...rest} className={cn(itemStyle, danger && "text-danger [&_svg]:text-danger", className)} />
  );
}

/** A line between groups. */
export function DropdownMenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-rule" />;
}
