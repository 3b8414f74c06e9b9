"use client";

import {
  FileText,
  Import,
  Languages,
  ListChecks,
  MessageSquareWarning,
  Network,
  Newspaper,
  PenLine,
  Signature,
  Trash2,
} from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { SideNavLink } from "@/components/ui/side-nav";

const ROOMS = [
  { href: "/desk", name: "Reports", icon: FileText },
  { href: "/desk/reports/new", name: "New report", icon: PenLine },
  { href: "/desk/import", name: "Import", icon: Import },
  { href: "/desk/claims", name: "Claims", icon: ListChecks },
  { href: "/desk/corrections", name: "Corrections", icon: MessageSquareWarning },
  { href: "/desk/sources", name: "Sources", icon: Newspaper },
  { href: "/desk/entities", name: "Entities", icon: Network },
  { href: "/desk/glossary", name: "Glossary", icon: Languages },
  { href: "/desk/authors", name: "Authors", icon: Signature },
  { href: "/desk/trash", name: "Trash", icon: Trash2 },
] as const;

type Props = {
  /** requests of readers that wait for an answer */
  corrections: number;
};

/** The navigation of the desk: at the side, or on a phone in a row above the page. */
export function DeskNav({ corrections }: Props) {
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
        {ROOMS.map((room) => (
          <li key={room.href}>
            <SideNavLink {...room} current={isCurrent(room.href)}>
              {room.href === "/desk/corrections" && corrections > 0 && (
                <span className="relative ml-auto rounded-full bg-accent px-1.5 text-2xs leading-4 font-semibold text-on-accent tabular-nums">
                  {corrections}
                  <span className="sr-only"> open</span>
                </span>
              )}
            </SideNavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
