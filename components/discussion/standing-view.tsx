import { SignInCallout, UnverifiedCallout } from "@/components/ui/account-callouts";
import { Callout } from "@/components/ui/callout";
import { DateTime } from "@/components/ui/date-time";
import { postCommentAction } from "@/lib/discussion/actions";
import type { Standing } from "@/lib/discussion/types";
import type { InDiscussion } from "./comment-acts";
import { CommentForm } from "./comment-form";

type Props = { standing: Standing } & Pick<InDiscussion, "path" | "target">;

/** The form for a new comment, or why this viewer does not get one. */
export function StandingView(props: Props) {
  return (
    <section
      id="write"
      aria-labelledby="write-title"
      className="mt-12 scroll-mt-6 border-t border-rule pt-8 print:hidden"
    >
      <h2 id="write-title" className="mb-4 type-subhead">
        Write a comment
      </h2>
      <Way {...props} />
    </section>
  );
}

function Way({ standing, path, target }: Props) {
  if (standing.kind !== "open") return <StandingNotice standing={standing} path={path} />;
  return (
    <CommentForm
      action={postCommentAction}
      values={target}
      label="Your comment"
      submit="Post"
      suggestedName={standing.name === null ? standing.suggestedName : undefined}
    />
  );
}

type NoticeProps = { standing: Exclude<Standing, { kind: "open" }>; path: string };

/** Why this viewer may not write, and what to do about it. `path`: where they come back to when they have signed in. */
export function StandingNotice({ standing, path }: NoticeProps) {
  switch (standing.kind) {
    case "signed-out":
      return <SignInCallout title="Sign in to take part" text="Registration is free." path={path} />;
    case "unverified":
      return <UnverifiedCallout path={path} />;
    case "muted":
    case "suspended":
      return (
        <Callout
          tone="caution"
          title={
            standing.kind === "muted" ? "You may not write for now" : "You are suspended from discussions"
          }
        >
          <p>
            {standing.reason} It ends on <DateTime value={standing.endsAt} style="long" />.{" "}
            <a href="/account/discussion" className="text-link">
              Appeal
            </a>
          </p>
        </Callout>
      );
    default:
      return (
        <Callout
          title={standing.kind === "locked" ? "This discussion is locked" : "This discussion is archived"}
        >
          {standing.reason && <p>{standing.reason}</p>}
        </Callout>
      );
  }
}
