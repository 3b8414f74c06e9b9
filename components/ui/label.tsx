import type { ComponentProps } from "react";
import { cn } from "./class-names";

/** The name of a control; `htmlFor` is the control's id. */
export function Label({
  htmlFor,
  className,
  children,
  ...rest
}: ComponentProps<"label"> & { htmlFor: string }) {
  return (
    <label htmlFor={htmlFor} {...rest} className={cn("block text-sm font-medium text-ink", className)}>
      {children}
    </label>
  );
}
