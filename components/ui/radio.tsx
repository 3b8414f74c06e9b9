import type { ComponentProps } from "react";
import { cn } from "./class-names";

/** A native radio button in our style. */
export function Radio({ className, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return (
    <input
      {...rest}
      type="radio"
      className={cn(
        "size-4.5 shrink-0 appearance-none rounded-full border border-rule-strong bg-surface transition-colors hover:border-ink-faint",
        "checked:border-[5.5px] checked:border-ink aria-invalid:border-danger",
        "disabled:cursor-not-allowed disabled:opacity-55",
        className,
      )}
    />
  );
}
