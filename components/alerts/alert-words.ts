import { commentHref } from "@/components/discussion/discussion-href";
import { type NewsWords, newsWords } from "@/components/reading/news-line";
import type { AlertLine, Because } from "@/lib/alerts/types";

/** What an alert is called, and where it leads: the same words on the list and in the feed. */
export function alertWords({ change, because }: Pick<AlertLine, "change" | "because">): NewsWords {
  if (change.kind !== "comment") return newsWords(change);
  const { name, place, commentId } = change;
  return {
    label: because.kind === "reply" ? `${name} replied to you or named you` : `${name} commented`,
    href: place ? commentHref(place.path, commentId) : "/account/discussion",
    name: place?.title ?? "A discussion",
    more: null,
  };
}

const HOW = { opened: "opened", exported: "downloaded", mailed: "were sent" } as const;

/** Why this person: without the day on which they used a version. */
export function reasonWords(because: Because): string {
  switch (because.kind) {
    case "follow":
      return `You follow ${because.name}.`;
    case "unfollowed":
      return "You followed what this is about.";
    case "reply":
      return "It answers or names you.";
    case "used":
      return `You ${HOW[because.how]} ${because.version ? `version ${because.version.number}` : "an earlier version"}.`;
  }
}
