import type { HeldReason, ReactionKind, ReportReason } from "@/lib/discussion/types";

export const REACTION_LABELS: Record<ReactionKind, string> = {
  agree: "Agree",
  helpful: "Helpful",
  disagree: "Disagree",
};

export const REASON_LABELS: Record<ReportReason, string> = {
  abuse: "Insult or threat",
  spam: "Advertising or spam",
  personal_data: "Someone’s personal data",
  paid_words: "Words of a report that not everyone here may read",
  misleading: "Knowingly false",
  other: "Something else",
};

export const HELD_LABELS: Record<HeldReason, string> = {
  first_comments: "one of the first comments of this account",
  links: "many links",
};

export const BADGE_LABELS = { author: "Author", desk: "Desk", moderator: "Moderator" } as const;
