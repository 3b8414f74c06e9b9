import type { MarkKind } from "@/lib/forum/types";

export const MARK_LABELS: Record<MarkKind, string> = {
  pinned: "Pinned",
  locked: "Locked",
  slow: "Slow mode",
  archived: "Archived",
};
