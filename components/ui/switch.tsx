import type { ComponentProps } from "react";
import { cn } from "./class-names";

/** A native checkbox styled as a switch: on or off, at once. */
export function Switch({ className, ...rest }: Omit<ComponentProps<"input">, "type" | "role">) {
  return (
    <input
      {...rest}
      type="checkbox"
      // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox has its own state, which aria-checked would contradict without JavaScript
      role="switch"
      className={cn(
        "relative h-6 w-10 shrink-0 appearance-none rounded-full border border-rule-strong bg-sunken transition-colors hover:border-ink-faint",
        "before:absolute before:top-[3px] before:left-[3px] before:size-4 before:rounded-full before:bg-ink-faint before:transition-transform",
        "checked:border-good checked:bg-good checked:before:translate-x-4 checked:before:bg-paper",
        "disabled:cursor-not-allowed disabled:opacity-55",
        className,
      )}
    />
  );
}
