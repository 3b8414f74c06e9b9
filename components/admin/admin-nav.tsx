"use client";

import {
  Inbox,
  Layers,
  LayoutDashboard,
  MessageCircleMore,
  MessagesSquare,
  Route,
  ScrollText,
  Settings,
  Users,
} from "lucide-react";
import { usePathname } from "next/navigation";
import { SideNavLink } from "@/components/ui/side-nav";
import type { QueueCounts } from "@/lib/discussion/moderation-types";

const ROOMS = [
  { href: "/admin", name: "Overview", icon: LayoutDashboard },
  { href: "/admin/people", name: "People", icon: Users },
  { href: "/admin/requests", name: "Access requests", icon: Inbox },
  { href: "/admin/moderation", name: "Moderation", icon: MessagesSquare },
  { href: "/admin/forum", name: "Forum", icon: MessageCircleMore },
  { href: "/admin/tiers", name: "Tiers", icon: Layers },
  { href: "/admin/settings", name: "Settings", icon: Settings },
  { href: "/admin/field", name: "Field", icon: Route },
  { href: "/admin/audit", name: "Audit log", icon: ScrollText },
] as const;

type Props = {
  /** a moderator who is no admin sees that room alone */
  admin: boolean;
  waitingRequests: number;
  queues: QueueCounts | null;
};

/** The navigation of the admin pages: at the side, or on a phone in a row above the page. */
export function AdminNav({ admin, waitingRequests, queues }: Props) {
  const path = usePathname();
  const isCurrent = (href: string) => (href === "/admin" ? path === href : path.startsWith(href));
  const waiting: Record<string, number> = {
    "/admin/requests": waitingRequests,
    "/admin/moderation": queues ? queues.waiting + queues.reported + queues.appeals : 0,
  };
  const rooms = admin ? ROOMS : ROOMS.filter(({ href }) => href === "/admin/moderation" && queues);
  return (
    <nav aria-label="Admin" className="min-w-0 max-lg:border-b max-lg:border-rule max-lg:pb-2">
      <ul className="flex gap-1 max-lg:-mx-2 max-lg:flex-wrap lg:flex-col">
        {rooms.map(({ href, ...room }) => (
          <li key={href}>
            <SideNavLink
              {...room}
              href={href}
              current={isCurrent(href)}
              className="relative max-sm:gap-2 max-sm:px-2"
            >
              {(waiting[href] ?? 0) > 0 && (
                <span className="ml-auto rounded-full bg-accent px-1.5 text-2xs leading-4 font-semibold text-on-accent tabular-nums">
                  {waiting[href]}
                  <span className="sr-only"> waiting</span>
                </span>
              )}
            </SideNavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
