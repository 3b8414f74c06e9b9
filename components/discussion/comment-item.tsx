import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { DateTime } from "@/components/ui/date-time";
import type { CommentView } from "@/lib/discussion/types";
import { CommentActs, type InDiscussion } from "./comment-acts";
import { CommentBody } from "./comment-body";
import { commentHref } from "./discussion-href";
import { BADGE_LABELS } from "./labels";

/** A comment with what is shown under it. */
export function CommentItem({ comment, ...place }: InDiscussion & { comment: CommentView }) {
  return (
    <li>
      <One comment={comment} {...place} />
      {comment.replies.length > 0 && (
        <ol className="mt-4 space-y-5 border-l border-rule pl-4 sm:ml-4 sm:pl-6">
          {comment.replies.map((reply) => (
            <li key={reply.id}>
              <One comment={reply} {...place} />
            </li>
          ))}
        </ol>
      )}
      {comment.moreReplies > 0 && (
        <p className="mt-4 text-sm">
          <a href={commentHref(place.path, comment.id)} className="text-link">
            {comment.moreReplies === 1 ? "1 more reply" : `${comment.moreReplies} more replies`}
          </a>
        </p>
      )}
    </li>
  );
}

function One({ comment, ...place }: InDiscussion & { comment: CommentView }) {
  const { id, writer, body, state, answers } = comment;
  const name = writer?.name ?? "A reader";
  return (
    <article
      id={`c-${id}`}
      aria-label={`Comment by ${name}`}
      className="scroll-mt-6 rounded-card target:bg-accent-wash target:ring-8 target:ring-accent-wash"
    >
      {body === null ? (
        <Gone state={state} />
      ) : (
        <>
          <header className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Avatar name={name} size="sm" />
            <span className="text-sm font-semibold wrap-anywhere text-ink">{name}</span>
            {writer?.badge && (
              <Badge tone={writer.badge === "author" ? "accent" : "neutral"}>
                {BADGE_LABELS[writer.badge]}
              </Badge>
            )}
            <a href={commentHref(place.path, id)} className="type-meta hover:underline">
              <DateTime value={comment.createdAt} />
            </a>
            {comment.editedAt && <span className="type-meta">edited</span>}
          </header>
          <div className="mt-2 space-y-2.5">
            <Waiting state={state} />
            {answers && (
              <p className="border-l-2 border-rule-strong pl-3 text-sm wrap-anywhere text-ink-soft">
                <a href={commentHref(place.path, answers.id)} className="text-link">
                  {answers.name ?? "A reader"}
                </a>
                {answers.excerpt && `: ${answers.excerpt}`}
              </p>
            )}
            <CommentBody blocks={body} />
          </div>
          <CommentActs comment={comment} {...place} />
        </>
      )}
    </article>
  );
}

function Gone({ state }: Pick<CommentView, "state">) {
  const words =
    state === "deleted"
      ? "This comment was deleted by its writer."
      : state === "waiting"
        ? "This comment waits for a moderator."
        : "This comment was removed by a moderator.";
  return <p className="text-sm text-ink-faint italic">{words}</p>;
}

/** What its writer alone sees. */
function Waiting({ state }: Pick<CommentView, "state">) {
  if (state === "waiting") {
    return (
      <Callout title="Waiting for a moderator">
        Only you see this comment until a moderator has read it.
      </Callout>
    );
  }
  if (state !== "rejected") return null;
  return (
    <Callout tone="caution" title="Hidden by a moderator">
      <a href="/account/discussion" className="text-link">
        See why, and appeal
      </a>
    </Callout>
  );
}
