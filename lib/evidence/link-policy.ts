import type { ClaimLinkKind } from "@/lib/db/generated/enums";

/** A link that cannot hold beside another between the same two claims; `reversed`: the other leads back. */
type Conflicting = { kind: ClaimLinkKind; same: boolean; reversed: boolean; message: string };

const always = (kind: ClaimLinkKind, message: string): Conflicting => ({
  kind,
  same: true,
  reversed: true,
  message,
});

/** What a new link of each kind conflicts with. */
export const CONFLICTING: Record<ClaimLinkKind, readonly Conflicting[]> = {
  supports: [
    always("contradicts", "One of the two contradicts the other already. Take that link back first."),
    always("repeats", "One of the two repeats the other, so it is no support. Take that link back first."),
    always("supersedes", "One of the two supersedes the other, so it supports it no more."),
  ],
  contradicts: [
    always("supports", "One of the two supports the other already. Take that link back first."),
    always("repeats", "One of the two repeats the other already. Take that link back first."),
  ],
  repeats: [
    always("supports", "One of the two supports the other already. Take that link back first."),
    always("contradicts", "One of the two contradicts the other already. Take that link back first."),
  ],
  supersedes: [
    {
      kind: "supersedes",
      same: false,
      reversed: true,
      message: "The other claim supersedes this one already.",
    },
  ],
};
