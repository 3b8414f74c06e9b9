import type { ComponentProps } from "react";
import { type ButtonStyle, buttonStyle } from "./button-style";
import { cn } from "./class-names";

export type LinkButtonProps = Omit<ComponentProps<"a">, "href"> & ButtonStyle & { href: string };

/** A link that looks like a button: it leads somewhere and triggers nothing. */
export function LinkButton({ variant, size, className, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} className={cn(buttonStyle({ variant, size }), className)}>
      {children}
    </a>
  );
}
