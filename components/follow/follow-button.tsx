import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/class-names";
import { withNext } from "@/lib/auth/next-path";

const FORM_ID = "follow";

/** For whom a page shows follow buttons, and its path. */
export type FollowPlace = { signedIn: boolean; here: string };

type Props = FollowPlace & {
  /** as `subjectText` writes it */
  subject: string;
  /** what is followed */
  name: string;
  /** the name is shown; otherwise it is for screen readers */
  named?: boolean;
  /** the key F presses it */
  main?: boolean;
  /** instead of “Follow”, and “Following” */
  words?: { off: string; on: string };
  className?: string;
};

const WORDS = { off: "Follow", on: "Following" };

/**
 * The button by which a person follows something. It is the same for everyone, because pages are cached; the script
 * `follow-subjects` says whether it is pressed. Strangers are led to sign in, and back.
 */
export function FollowButton({
  subject,
  name,
  signedIn,
  here,
  named = false,
  main = false,
  words = WORDS,
  className,
}: Props) {
  const style = cn(
    buttonStyle({ variant: "secondary", size: "sm" }),
    "max-w-full data-following:border-accent data-following:text-accent print:hidden",
    className,
  );
  const about = <span className={named ? "truncate" : "sr-only"}> {name}</span>;
  if (!signedIn) {
    return (
      <a href={withNext("/sign-in", here)} className={style}>
        {words.off}
        {about}
      </a>
    );
  }
  return (
    <button
      type="submit"
      form={FORM_ID}
      name="subject"
      value={subject}
      data-follow
      {...(main && { "aria-keyshortcuts": "f", "data-follow-main": "" })}
      className={style}
      suppressHydrationWarning
    >
      <span data-off={words.off} data-on={words.on} suppressHydrationWarning>
        {words.off}
      </span>
      {about}
    </button>
  );
}

/** The one form that every follow button of a page belongs to. */
export function FollowForm({ signedIn, here }: FollowPlace) {
  if (!signedIn) return null;
  return (
    <form id={FORM_ID} method="post" action="/follows" className="contents">
      <input type="hidden" name="next" value={here} />
      <span role="status" data-follow-status className="sr-only" />
    </form>
  );
}
