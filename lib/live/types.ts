import type { CommentBlock } from "@/lib/discussion/markdown/types";
import type { Writer } from "@/lib/discussion/types";

/** A change of what readers see in a thread. */
export type Change =
  | {
      kind: "shown";
      id: string;
      /** the first-level comment that it is shown under */
      rootId: string | null;
      writer: Writer | null;
      body: CommentBlock[];
      createdAt: string;
      /** it was there before, with other words */
      edited: boolean;
    }
  | { kind: "gone"; id: string };

/** What came after the last change that a page has. */
export type Changes = {
  changes: Change[];
  /** the number of the last of them */
  last: number;
  /** there are more than are sent at once: the page is better loaded again */
  more: boolean;
};
