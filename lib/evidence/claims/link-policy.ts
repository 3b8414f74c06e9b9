import type { ClaimLinkKind } from "@/lib/db/generated/enums";

/** A link that conflicts with another between the same two claims; `reversed`: the other points the opposite way. */
type Conflicting = { kind: ClaimLinkKind; same: boolean; reversed: boolean; message: string };

const always = (kind: ClaimLinkKind, message: string): Conflicting => ({
  kind,
  same: true,
  reversed: true,
  message,
});

/** The links that a new link of each kind conflicts with. */
export const CONFLICTING: Record<ClaimLinkKind, readonly Conflicting[]> = {
  supports: [
    always("contradicts", "One of the two already contradicts the other. Remove that link first."),
    always("repeats", "One of the two repeats the other, so it is not support. Remove that link first."),
    always("supersedes", "One of the two supersedes the other, so it no longer supports it."),
  ],
  contradicts: [
    always("supports", "One of the two already supports the other. Remove that link first."),
    always("repeats", "One of the two already repeats the other. Remove that link first."),
  ],
  repeats: [
    always("supports", "One of the two already supports the other. Remove that link first."),
    always("contradicts", "One of the two already contradicts the other. Remove that link first."),
  ],
  supersedes: [
    {
      kind: "supersedes",
      same: false,
      reversed: true,
      message: "The other claim already supersedes this one.",
    },
  ],
};
