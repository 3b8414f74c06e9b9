import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { LinkButton } from "./button";
import { cn } from "./class-names";

export type EmptyStateProps = {
  title: ReactNode;
  /** why it is empty and how to fill it */
  text?: ReactNode;
  icon?: LucideIcon;
  /** links onwards */
  children?: ReactNode;
  className?: string;
};

/** Shown where there is nothing yet. */
export function EmptyState({ title, text, icon: Icon, children, className }: EmptyStateProps) {
  return (
    <div
      className={cn("rounded-card border border-dashed border-rule-strong px-6 py-12 text-center", className)}
    >
      {Icon && <Icon aria-hidden="true" strokeWidth={1.5} className="mx-auto mb-3 size-8 text-ink-faint" />}
      <p className="type-subhead">{title}</p>
      {text && <p className="mx-auto mt-1.5 max-w-md text-sm text-ink-soft">{text}</p>}
      {children && <div className="mt-5 flex flex-wrap justify-center gap-3">{children}</div>}
    </div>
  );
}

type NextStepProps = {
  /** the viewer may take the step */
  may: boolean;
  href: string;
  children: string;
};

/** In an empty list: the next step, for those who can take it. */
export function NextStep({ may, href, children }: NextStepProps) {
  return may ? <LinkButton href={href}>{children}</LinkButton> : null;
}
