import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { Notice } from "@/lib/imports/types";

const LOOKS: Record<Notice["kind"], { name: string; tone: BadgeTone }> = {
  guessed: { name: "Guessed", tone: "caution" },
  warning: { name: "Check", tone: "caution" },
  changed: { name: "Changed", tone: "info" },
  dropped: { name: "Left out", tone: "neutral" },
};
const ORDER: readonly Notice["kind"][] = ["guessed", "warning", "changed", "dropped"];

/** What was guessed, changed or left out, with the line and the reason; what needs a check comes first. */
export function NoticeList({ notices }: { notices: readonly Notice[] }) {
  const sorted = ORDER.flatMap((kind) => notices.filter((notice) => notice.kind === kind));
  return (
    <ul className="divide-y divide-rule text-sm">
      {sorted.map((notice, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
        <li key={at} className="grid gap-x-4 gap-y-0.5 py-2 sm:grid-cols-[6rem_minmax(0,1fr)]">
          <span>
            <Badge tone={LOOKS[notice.kind].tone}>{LOOKS[notice.kind].name}</Badge>
          </span>
          <span className="min-w-0">
            <span className="wrap-anywhere">{notice.what}</span>
            <span className="block text-[0.8125rem] text-ink-faint">
              {notice.line !== null && `Line ${notice.line}. `}
              {notice.why}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
