import { addMinutes } from "date-fns";
import type { CommentStatus, HeldReason } from "./types";

/** How long authors may edit a comment. */
export const EDIT_MINUTES = 15;
/** Links to other sites: a comment with more of them waits for a moderator; beyond `LINKS_ALLOWED` it is refused. */
const LINKS_SHOWN = 2;
export const LINKS_ALLOWED = 10;
/** Comments of an account that moderators approve before its next ones appear at once. */
const FIRST_COMMENTS = 2;

/** Whether other readers see it. */
export function isVisible(comment: { status: CommentStatus; deletedAt: Date | null; erasedAt: Date | null }) {
  const shown = comment.status === "unreviewed" || comment.status === "approved";
  return shown && comment.deletedAt === null && comment.erasedAt === null;
}

export type Writer = { staff: boolean; approved: number };

/** The rules that hold a comment until a moderator has looked at it; the same on posting and on editing. */
export function heldReasons({ staff, approved }: Writer, links: number): HeldReason[] {
  if (staff) return [];
  const reasons: HeldReason[] = [];
  if (approved < FIRST_COMMENTS) reasons.push("first_comments");
  if (links > LINKS_SHOWN) reasons.push("links");
  return reasons;
}

/**
 * The status after new words. They are looked at again: an edit never releases a held comment, and an approval is for
 * the words that were approved.
 */
export function statusAfterEdit(before: CommentStatus, reasons: readonly HeldReason[]): CommentStatus {
  if (before === "held" || before === "held_by_machine") return before;
  return reasons.length > 0 ? "held" : "unreviewed";
}

/** Whether its author may still change the words. What a moderator has hidden is appealed, not edited. */
export function mayStillEdit(
  comment: { status: CommentStatus; createdAt: Date; deletedAt: Date | null; erasedAt: Date | null },
  now: Date,
): boolean {
  const gone = comment.deletedAt !== null || comment.erasedAt !== null || comment.status === "rejected";
  return !gone && now < addMinutes(comment.createdAt, EDIT_MINUTES);
}

/** The status that an act of a moderator leads to. */
export const STATUS_AFTER = { approve: "approved", reject: "rejected", erase: "rejected" } as const;

/** Agreeing and disagreeing exclude each other. */
export const OPPOSITE = { agree: "disagree", disagree: "agree", helpful: null } as const;

/** What makes two display names the same: letters and digits, without case, accents, width and spaces. */
export function nameKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
