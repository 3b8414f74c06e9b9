import type { ComponentProps } from "react";
import { cn } from "./class-names";

/** A panel for things that belong together. */
export function Card({ className, ...rest }: ComponentProps<"div">) {
  return <div {...rest} className={cn("rounded-card border border-rule bg-surface p-5 sm:p-6", className)} />;
}

/** Title and what is next to it. */
export function CardHeader({ className, ...rest }: ComponentProps<"div">) {
  return (
    <div
      {...rest}
      className={cn("mb-4 flex flex-wrap items-start justify-between gap-x-4 gap-y-2", className)}
    />
  );
}

/** `as` is the heading level in the page's outline. */
export function CardTitle({
  as: Tag = "h2",
  className,
  ...rest
}: ComponentProps<"h2"> & { as?: "h2" | "h3" | "h4" }) {
  return <Tag {...rest} className={cn("text-base font-semibold text-ink", className)} />;
}
