import type { BadgeTone } from "@/components/ui/badge";
import { MixedText, shortened } from "@/components/ui/mixed-text";
import type { CorrectionState } from "@/lib/corrections/types";

// What the reader and the desk see alike of a request.

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

const LONGEST = 400;

/** The words of a report that a request is about. */
export function QuotedWords({ words }: { words: string }) {
  return (
    <blockquote className="mt-2 border-l-2 border-rule-strong pl-3 font-serif leading-snug wrap-anywhere whitespace-pre-line text-ink-soft">
      <MixedText text={shortened(words, LONGEST)} />
    </blockquote>
  );
}
