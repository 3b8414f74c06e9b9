import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";

/** A collapsible part of what was read. */
export function ItemPart(props: { title: string; count: number; open?: boolean; children: ReactNode }) {
  return (
    <details open={props.open} className="group border-t border-rule pt-3">
      <summary className="flex cursor-pointer list-none items-center gap-2 rounded-xs text-sm font-semibold [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-4 text-ink-faint transition-transform group-open:rotate-90"
        />
        {props.title}
        <Badge>{props.count.toLocaleString("en")}</Badge>
      </summary>
      <div className="mt-3">{props.children}</div>
    </details>
  );
}
