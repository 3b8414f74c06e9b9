import { buttonStyle } from "@/components/ui/button-style";
import { editCommentAction, postCommentAction } from "@/lib/discussion/actions";
import type { ReadDiscussion } from "@/lib/discussion/schema";
import type { CommentView, Discussion } from "@/lib/discussion/types";
import { CommentForm } from "./comment-form";
import { DeleteForm } from "./delete-form";
import { formHref } from "./discussion-href";
import { ReactionForm } from "./reaction-form";
import { ReportForm } from "./report-form";

export type Target =
  | { threadId: string }
  | { reportId: string }
  | { reportId: string; blockId: string }
  | { reportId: string; claimId: string };

/** Where a comment is shown, and what its viewer may do there. */
export type InDiscussion = {
  /** of the thread's page */
  path: string;
  /** what a new comment is sent with: the id of the thread, or of what may have none yet */
  target: Target;
  query: ReadDiscussion;
  standing: Extract<Discussion, { kind: "open" }>["standing"];
};

const LINK = buttonStyle({ variant: "quiet", size: "sm" });

/** What this viewer may do with a comment: reactions, and links that open a form under it. */
export function CommentActs({
  comment,
  path,
  target,
  query,
  standing,
}: InDiscussion & { comment: CommentView }) {
  const { id, own, state, typed, revisionId, mayDelete } = comment;
  const open = standing.kind === "open";
  const others = open && !own && state === "visible";
  const name = comment.writer?.name ?? "a reader";
  const link = (form: "reply" | "edit" | "report" | "remove", text: string, to: string) => (
    <a href={formHref(path, query, form, id)} className={LINK}>
      {text} <span className="sr-only">{to}</span>
    </a>
  );
  return (
    <footer className="mt-2.5 space-y-4 print:hidden">
      <div className="-ml-3 flex flex-wrap items-center gap-1.5 has-[p]:ml-0">
        <ReactionForm {...comment} may={others} />
        {open && state === "visible" && link("reply", "Reply", `to ${name}`)}
        {open && typed !== null && link("edit", "Edit", "your comment")}
        {mayDelete && link("remove", "Delete", "your comment")}
        {others && link("report", "Report", `the comment of ${name}`)}
      </div>
      {openForm()}
    </footer>
  );

  function openForm() {
    const cancelHref = formHref(path, query, null, id);
    const form = { cancelHref, typed: undefined as string | undefined };
    if (open && query.reply === id) {
      return (
        <CommentForm
          {...form}
          action={postCommentAction}
          values={{ ...target, parentId: id }}
          label={`Reply to ${name}`}
          submit="Reply"
          suggestedName={standing.name === null ? standing.suggestedName : undefined}
        />
      );
    }
    if (open && query.edit === id && typed !== null && revisionId !== null) {
      return (
        <CommentForm
          {...form}
          typed={typed}
          action={editCommentAction}
          values={{ commentId: id, revisionId }}
          label="Edit your comment"
          submit="Save"
        />
      );
    }
    if (mayDelete && query.remove === id) return <DeleteForm commentId={id} cancelHref={cancelHref} />;
    if (others && query.report === id && revisionId !== null) {
      return <ReportForm commentId={id} revisionId={revisionId} cancelHref={cancelHref} />;
    }
    return null;
  }
}
