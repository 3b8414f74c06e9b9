"use client";

import { FileText, Import, Languages, ListChecks, Network, Newspaper, PenLine, Trash2 } from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

const ROOMS = [
  { href: "/desk", name: "Reports", icon: FileText },
  { href: "/desk/reports/new", name: "New report", icon: PenLine },
  { href: "/desk/import", name: "Import", icon: Import },
  { href: "/desk/claims", name: "Claims", icon: ListChecks },
  { href: "/desk/sources", name: "Sources", icon: Newspaper },
  { href: "/desk/entities", name: "Entities", icon: Network },
  { href: "/desk/glossary", name: "Glossary", icon: Languages },
  { href: "/desk/trash", name: "Trash", icon: Trash2 },
] as const;

/** The navigation of the desk: at the side, or on a phone in a row above the page. */
export function DeskNav() {
  const path = usePathname();
  const isCurrent = (href: string) => path === href || (href !== "/desk" && path.startsWith(`${href}/`));
  const row = useRef<HTMLElement>(null);
  // On a phone the row is wider than the page.
  useEffect(() => {
    const here = row.current?.querySelector<HTMLElement>("[aria-current]");
    if (here && row.current) row.current.scrollLeft = here.offsetLeft - row.current.offsetLeft - 16;
  }, []);
  return (
    <nav
      ref={row}
      aria-label="Desk"
      className="max-lg:-mx-1 max-lg:overflow-x-auto max-lg:border-b max-lg:border-rule"
    >
      <ul className="flex gap-1 max-lg:w-max max-lg:p-1 max-lg:pb-2 lg:flex-col">
        {ROOMS.map(({ href, name, icon: Icon }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={isCurrent(href) ? "page" : undefined}
              className="flex h-9 items-center gap-2.5 rounded-control px-3 text-sm font-medium whitespace-nowrap text-ink-soft transition-colors hover:bg-hover hover:text-ink aria-[current=page]:bg-hover aria-[current=page]:text-ink"
            >
              <Icon aria-hidden="true" className="size-4 shrink-0" />
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
