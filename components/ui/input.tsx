import type { ComponentProps } from "react";
import { cn } from "./class-names";
import { controlStyle } from "./control-style";

/** A one-line text field. */
export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input {...rest} className={cn(controlStyle, "h-10 read-only:bg-sunken", className)} />;
}
