import type { ComponentProps } from "react";
import { type ButtonStyle, buttonStyle } from "./button-style";
import { cn } from "./class-names";
import { Spinner } from "./spinner";

export type ButtonProps = ComponentProps<"button"> & ButtonStyle & { pending?: boolean };

/** A button. `pending` shows a spinner and ignores further presses, but keeps the focus. */
export function Button({ variant, size, pending = false, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...(pending && { "aria-busy": true, "aria-disabled": true, type: "button", onClick: undefined })}
      className={cn(buttonStyle({ variant, size }), className)}
    >
      {pending && <Spinner label={null} />}
      {children}
    </button>
  );
}
