import { ArrowLeft, ArrowRight } from "lucide-react";
import { LinkButton } from "./button";
import { cn } from "./class-names";

/** An address with a query, its parameters in the given order; undefined, null and empty values are left out. */
export function hrefWith(path: string, query: Record<string, string | number | null | undefined>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null || value === "" ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

export type PaginationProps = {
  /** label for screen readers */
  label: string;
  /** address of the newer page, if there is one */
  newerHref?: string | null;
  /** address of the older page, if there is one */
  olderHref?: string | null;
  newerText?: string;
  olderText?: string;
  className?: string;
};

/**
 * Links to newer and older items: lists use cursors, so there are no page numbers. Renders nothing if there is only one
 * page.
 */
export function Pagination(props: PaginationProps) {
  const { label, newerHref, olderHref, newerText = "Newer", olderText = "Older", className } = props;
  if (!newerHref && !olderHref) return null;
  return (
    <nav aria-label={label} className={cn("flex items-center justify-between gap-4 print:hidden", className)}>
      {newerHref && (
        <LinkButton href={newerHref} rel="prev" variant="secondary">
          <ArrowLeft aria-hidden="true" />
          {newerText}
        </LinkButton>
      )}
      {olderHref && (
        <LinkButton href={olderHref} rel="next" variant="secondary" className="ml-auto">
          {olderText}
          <ArrowRight aria-hidden="true" />
        </LinkButton>
      )}
    </nav>
  );
}
