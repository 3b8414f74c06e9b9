import type { ComponentProps } from "react";
import { cn } from "./class-names";

export type TableProps = ComponentProps<"table"> & {
  /** what the table shows; also the name of the region that scrolls */
  label: string;
  /** on phones each row becomes a small card of labelled lines, instead of scrolling sideways */
  stack?: boolean;
};

/** A table of records. Inside: `TableHead`, `TableBody`, `TableRow`, `TableHeading`, `TableCell`. */
export function Table({ label, stack = false, className, children, ...rest }: TableProps) {
  const table = (
    <table
      {...rest}
      aria-label={label}
      data-stack={stack || undefined}
      className={cn(
        "group/table w-full border-collapse text-left text-sm data-stack:max-sm:block [&_caption]:sr-only",
        className,
      )}
    >
      {children}
    </table>
  );
  if (stack) return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="overflow-x-auto">
      {table}
    </section>
  );
}

/** The row of column headings. */
export function TableHead({ className, ...rest }: ComponentProps<"thead">) {
  return (
    <thead
      {...rest}
      className={cn("border-b border-rule-strong group-data-stack/table:max-sm:sr-only", className)}
    />
  );
}

/** The records. */
export function TableBody({ className, ...rest }: ComponentProps<"tbody">) {
  return (
    <tbody {...rest} className={cn("divide-y divide-rule group-data-stack/table:max-sm:block", className)} />
  );
}

/** One record. */
export function TableRow({ className, ...rest }: ComponentProps<"tr">) {
  return (
    <tr
      {...rest}
      className={cn("group-data-stack/table:max-sm:block group-data-stack/table:max-sm:py-3", className)}
    />
  );
}

/** The heading of a column; with `scope="row"` of a record. */
export function TableHeading({
  scope = "col",
  numeric = false,
  className,
  ...rest
}: ComponentProps<"th"> & { numeric?: boolean }) {
  return (
    <th
      {...rest}
      scope={scope}
      className={cn(
        "py-2.5 pr-6 align-top last:pr-0",
        scope === "col"
          ? "text-[0.8125rem] font-medium whitespace-nowrap text-ink-faint"
          : "font-medium text-ink",
        "group-data-stack/table:max-sm:block group-data-stack/table:max-sm:p-0",
        numeric && "text-right",
        className,
      )}
    />
  );
}

/** One value. `label` names it where a stacked table has no column headings. */
export function TableCell({
  label,
  numeric = false,
  className,
  ...rest
}: ComponentProps<"td"> & { label?: string; numeric?: boolean }) {
  return (
    <td
      {...rest}
      data-label={label}
      className={cn(
        "py-2.5 pr-6 align-top text-ink last:pr-0",
        "group-data-stack/table:max-sm:flex group-data-stack/table:max-sm:gap-4 group-data-stack/table:max-sm:px-0 group-data-stack/table:max-sm:py-1",
        "group-data-stack/table:max-sm:before:w-28 group-data-stack/table:max-sm:before:shrink-0 group-data-stack/table:max-sm:before:text-ink-faint group-data-stack/table:max-sm:before:content-[attr(data-label)]",
        numeric && "text-right whitespace-nowrap tabular-nums group-data-stack/table:max-sm:text-left",
        className,
      )}
    />
  );
}
