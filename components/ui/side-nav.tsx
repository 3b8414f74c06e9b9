import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./class-names";

type Props = {
  href: string;
  name: string;
  icon: LucideIcon;
  current: boolean;
  /** after the name, such as a number */
  children?: ReactNode;
  className?: string;
};

/** A link of a navigation at the side, with its icon. */
export function SideNavLink({ href, name, icon: Icon, current, children, className }: Props) {
  return (
    <a
      href={href}
      aria-current={current ? "page" : undefined}
      className={cn(
        "flex h-9 items-center gap-2.5 rounded-control px-3 text-sm font-medium whitespace-nowrap text-ink-soft transition-colors hover:bg-hover hover:text-ink aria-[current=page]:bg-hover aria-[current=page]:text-ink",
        className,
      )}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {name}
      {children}
    </a>
  );
}
