"use client";

import { Toolbar } from "@base-ui/react/toolbar";
import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/class-names";
import { Tooltip } from "@/components/ui/tooltip";

/** The style of a toolbar control; `data-pressed` while its setting is on. */
export const toolStyle = [
  "inline-flex h-9 min-w-9 shrink-0 items-center justify-center gap-1 rounded-control px-2 text-sm text-ink-soft",
  "transition-colors hover:bg-hover hover:text-ink pointer-coarse:h-10 pointer-coarse:min-w-10 [&_svg]:size-4.5",
  "aria-pressed:bg-accent-wash aria-pressed:text-accent data-popup-open:bg-hover",
  "disabled:opacity-40 data-disabled:opacity-40 aria-disabled:opacity-40",
].join(" ");

type Props = Omit<ComponentProps<typeof Toolbar.Button>, "className"> & {
  label: string;
  /** as shown to users, e.g. `Ctrl B` */
  keys?: string;
  icon: LucideIcon;
  pressed?: boolean;
  className?: string;
};

/** A toolbar control. It does not take the focus from the text when pressed with a pointer. */
export function ToolbarButton({ label, keys, icon: Icon, pressed, className, ...rest }: Props) {
  return (
    <Tooltip text={keys ? `${label} · ${keys}` : label} side="bottom">
      <Toolbar.Button
        aria-label={label}
        aria-pressed={pressed}
        onMouseDown={(event) => event.preventDefault()}
        {...rest}
        className={cn(toolStyle, className)}
      >
        <Icon aria-hidden="true" />
      </Toolbar.Button>
    </Tooltip>
  );
}

/** A shortcut as labelled on this machine's keyboard: `Mod-b` is ⌘B or Ctrl B. */
export function keyNames(shortcut: string): string {
  const mac = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);
  const names: Record<string, string> = mac
    ? { Mod: "⌘", Alt: "⌥", Shift: "⇧", Enter: "↩" }
    : { Mod: "Ctrl", Alt: "Alt", Shift: "Shift", Enter: "Enter" };
  return shortcut
    .split("-")
    .map((key) => names[key] ?? key.toUpperCase())
    .join(mac ? "" : " ");
}
