import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./class-names";

/** What text fields and selects share. On phones 16px, below which Safari zooms into a field. */
export const controlStyle = [
  "block w-full min-w-0 rounded-control border border-rule-strong bg-surface px-3 text-base text-ink sm:text-sm",
  "transition-colors hover:border-ink-faint",
  "focus-visible:border-focus focus-visible:outline-offset-0",
  "aria-invalid:border-danger aria-invalid:bg-danger-wash",
  "disabled:cursor-not-allowed disabled:border-rule disabled:bg-sunken disabled:text-ink-faint",
].join(" ");

/** A one-line text field. */
export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input {...rest} className={cn(controlStyle, "h-10 read-only:bg-sunken", className)} />;
}

/** A text field of several lines; grows with its content where the browser can. */
export function Textarea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      {...rest}
      className={cn(
        controlStyle,
        "field-sizing-content min-h-20 read-only:bg-sunken resize-y py-2 leading-normal",
        className,
      )}
    />
  );
}

/** The browser's own select in our style: works without JavaScript. Children are `<option>`s. */
export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  return (
    <span className={cn("relative block", className)}>
      <select {...rest} className={cn(controlStyle, "h-10 appearance-none truncate pr-9")}>
        {children}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-3 right-3 size-4 text-ink-faint"
      />
    </span>
  );
}

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
