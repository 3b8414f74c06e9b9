import "server-only";
import type { Viewer } from "@/lib/access/types";
import { takeAttempt } from "@/lib/auth/throttle";
import { now } from "@/lib/clock/now";
import { excerptOf, parseComment } from "../markdown/parse-comment";
import { mayStillEdit } from "../policy";
import { takingPart } from "../taking-part";
import type { CommentView, Previewed, Writer } from "../types";
import type { CommentRow } from "./comment-rows";
import { findNamed } from "./find-named";

/** First-level comments with what is shown under each, in the order of the rows. */
export function commentViews(rows: readonly CommentRow[]): CommentView[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const replies = new Map<string, CommentRow[]>();
  for (const row of rows) {
    if (row.rootId !== null) replies.set(row.rootId, [...(replies.get(row.rootId) ?? []), row]);
  }
  return rows
    .filter(({ rootId }) => rootId === null)
    .map((root) => {
      const under = replies.get(root.id) ?? [];
      return {
        ...viewOf(root, null),
        replies: under.map((row) =>
          viewOf(row, row.parentId !== root.id ? (byId.get(row.parentId ?? "") ?? null) : null),
        ),
        moreReplies: root.replyCount - under.filter(({ visible }) => visible).length,
      };
    });
}

/** One comment alone, with the first-level comment that it is shown under. */
export function commentView(row: CommentRow): CommentView & { rootId: string | null } {
  return { ...viewOf(row, null), rootId: row.rootId };
}

/** A comment as it would look, with the names that it would link. @throws Forbidden, TooManyRequests */
export async function previewComment(viewer: Viewer, body: string, name?: string): Promise<Previewed> {
  const { accountId } = takingPart(viewer);
  await takeAttempt("comment-preview", accountId);
  return { blocks: parseComment(body, await findNamed(viewer, body)), body, name: name ?? null };
}

function viewOf(row: CommentRow, answered: CommentRow | null): CommentView {
  const gone = row.deletedAt !== null || row.erasedAt !== null;
  const shown = row.body !== null && !gone;
  return {
    id: row.id,
    revisionId: row.revisionId,
    writer: writerOf(row),
    own: row.own,
    answers: answered && {
      id: answered.id,
      name: answered.name,
      excerpt: answered.body === null ? "" : excerptOf(answered.body, 90),
    },
    body: shown ? parseComment(row.body ?? "", row.named ?? []) : null,
    typed: row.own && mayStillEdit(row, now()) ? row.body : null,
    state: stateOf(row),
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    reactions: { agree: row.agreeCount, helpful: row.helpfulCount, disagree: row.disagreeCount },
    reacted: row.reacted ?? [],
    mayDelete: row.own && !gone,
    replies: [],
    moreReplies: 0,
  };
}

export function stateOf(row: Pick<CommentRow, "deletedAt" | "erasedAt" | "status">): CommentView["state"] {
  if (row.deletedAt !== null) return "deleted";
  if (row.erasedAt !== null) return "erased";
  if (row.status === "rejected") return "rejected";
  return row.status === "held" || row.status === "held_by_machine" ? "waiting" : "visible";
}

function writerOf({ name, isAuthor, isDesk, isModerator }: CommentRow): Writer | null {
  if (name === null) return null;
  return { name, badge: isAuthor ? "author" : isDesk ? "desk" : isModerator ? "moderator" : null };
}
