import type { ComponentProps } from "react";
import { type ButtonStyle, buttonStyle } from "./button-style";
import { cn } from "./class-names";
import { Spinner } from "./loading";

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

export type LinkButtonProps = Omit<ComponentProps<"a">, "href"> & ButtonStyle & { href: string };

/** A link that looks like a button: it leads somewhere and triggers nothing. */
export function LinkButton({ variant, size, className, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} className={cn(buttonStyle({ variant, size }), className)}>
      {children}
    </a>
  );
}
