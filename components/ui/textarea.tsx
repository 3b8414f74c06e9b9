import type { ComponentProps } from "react";
import { cn } from "./class-names";
import { controlStyle } from "./control-style";

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
