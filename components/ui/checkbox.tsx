import type { ComponentProps } from "react";
import { cn } from "./class-names";

/** A native checkbox in our dress; its tick is cut out of the box, so that it follows the theme. */
export function Checkbox({ className, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return (
    <input
      {...rest}
      type="checkbox"
      className={cn(
        "relative size-4.5 shrink-0 appearance-none rounded-sm border border-rule-strong bg-surface transition-colors hover:border-ink-faint",
        "checked:border-ink checked:bg-ink indeterminate:border-ink indeterminate:bg-ink aria-invalid:border-danger",
        "before:absolute before:inset-0.5 before:hidden before:bg-paper checked:before:block indeterminate:before:block",
        "before:[clip-path:polygon(14%_48%,0_62%,38%_98%,100%_20%,85%_8%,37%_70%)]",
        "indeterminate:before:[clip-path:inset(42%_8%)]",
        "disabled:cursor-not-allowed disabled:opacity-55",
        className,
      )}
    />
  );
}
