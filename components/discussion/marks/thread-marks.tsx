import { Callout } from "@/components/ui/callout";
import type { MarkKind, ThreadMark } from "@/lib/forum/types";

export const MARK_LABELS: Record<MarkKind, string> = {
  pinned: "Pinned",
  locked: "Locked",
  slow: "Slow mode",
  archived: "Archived",
};

/** What readers should know of a thread's marks before they write; a locked or archived one says so at its form. */
export function MarkNotices({ marks }: { marks: readonly ThreadMark[] }) {
  const slow = marks.find(({ kind }) => kind === "slow");
  if (!slow) return null;
  return (
    <Callout title={`Slow mode: one comment every ${slow.seconds} seconds`} className="mt-6">
      {slow.reason}
    </Callout>
  );
}
