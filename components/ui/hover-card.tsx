"use client";

import { PreviewCard as Base } from "@base-ui/react/preview-card";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./class-names";
import { popupStyle } from "./popup-style";

export type HoverCardProps = {
  /** what the card shows; everything in it must also be on the page that the link leads to */
  card: ReactNode;
  cardClassName?: string;
} & ComponentProps<"a">;

/** A link with a card about where it leads, on hover and on focus. For the desk; reports have a lighter one of their own. */
export function HoverCard({ card, cardClassName, ...link }: HoverCardProps) {
  return (
    <Base.Root>
      <Base.Trigger {...link} delay={350} closeDelay={150} />
      <Base.Portal>
        <Base.Positioner sideOffset={8} collisionPadding={12} className="z-50">
          <Base.Popup className={cn(popupStyle, "w-80 max-w-(--available-width) p-4 text-sm", cardClassName)}>
            {card}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
