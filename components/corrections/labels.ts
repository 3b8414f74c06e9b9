import type { BadgeTone } from "@/components/ui/badge";
import type { CorrectionState } from "@/lib/corrections/types";

export const STATE_LABELS: Record<CorrectionState, { name: string; tone: BadgeTone }> = {
  open: { name: "Open", tone: "info" },
  under_review: { name: "Under review", tone: "accent" },
  corrected: { name: "Corrected", tone: "good" },
  noted: { name: "Noted", tone: "good" },
  declined: { name: "Declined", tone: "neutral" },
  void: { name: "Void", tone: "neutral" },
};

/** What became of the quoted words since the request. */
export const THERE_LABELS = {
  same: null,
  changed: "The passage has changed since.",
  gone: "The passage is no longer in the report.",
} as const;
