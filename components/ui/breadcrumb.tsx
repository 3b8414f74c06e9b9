import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./class-names";

export type BreadcrumbProps = {
  /** from the outermost page inwards */
  trail: { href: string; name: ReactNode }[];
  /** this page */
  current: ReactNode;
  className?: string;
};

/** The position of this page in the site. */
export function Breadcrumb({ trail, current, className }: BreadcrumbProps) {
  return (
    <nav aria-label="Breadcrumb" className={cn("type-meta print:hidden", className)}>
      <ol className="flex flex-wrap items-center gap-1.5">
        {trail.map((step) => (
          <li key={step.href} className="flex items-center gap-1.5">
            <a href={step.href} className="quiet-link">
              {step.name}
            </a>
            <ChevronRight aria-hidden="true" className="size-3.5" />
          </li>
        ))}
        <li aria-current="page" className="truncate text-ink-soft">
          {current}
        </li>
      </ol>
    </nav>
  );
}
