import type { ComponentProps } from "react";
import { cn } from "./class-names";

/** A sheet that holds things that belong together. */
export function Card({ className, ...rest }: ComponentProps<"div">) {
  return <div {...rest} className={cn("rounded-card border border-rule bg-surface p-5 sm:p-6", className)} />;
}

/** Title and what stands beside it. */
export function CardHeader({ className, ...rest }: ComponentProps<"div">) {
  return (
    <div
      {...rest}
      className={cn("mb-4 flex flex-wrap items-start justify-between gap-x-4 gap-y-2", className)}
    />
  );
}

/** `as` is the heading level that fits the page's outline. */
export function CardTitle({
  as: Tag = "h2",
  className,
  ...rest
}: ComponentProps<"h2"> & { as?: "h2" | "h3" | "h4" }) {
  return <Tag {...rest} className={cn("text-base font-semibold text-ink", className)} />;
}

/** One quiet sentence under a card's title. */
export function CardDescription({ className, ...rest }: ComponentProps<"p">) {
  return <p {...rest} className={cn("text-sm text-ink-soft", className)} />;
}

/** Actions at a card's foot. */
export function CardFooter({ className, ...rest }: ComponentProps<"div">) {
  return (
    <div
      {...rest}
      className={cn("mt-5 flex flex-wrap items-center gap-3 border-t border-rule pt-4", className)}
    />
  );
}
