import type { FollowPlace } from "@/components/follow/follow-button";
import { buttonStyle } from "@/components/ui/button-style";
import { withNext } from "@/lib/auth/next-path";

const FORM_ID = "bookmark";
const STYLE = buttonStyle({
  variant: "secondary",
  size: "sm",
  className: "data-following:border-accent data-following:text-accent print:hidden",
});

type Props = FollowPlace & { slug: string };

/**
 * The button by which a person keeps a report. It is the same for everyone, because pages are cached; the script
 * `keep-report` says whether it is pressed, and the key B presses it. Strangers are led to sign in, and back.
 */
export function BookmarkButton({ slug, signedIn, here }: Props) {
  if (!signedIn) {
    return (
      <a href={withNext("/sign-in", here)} className={STYLE}>
        Bookmark<span className="sr-only"> this report</span>
      </a>
    );
  }
  return (
    <form id={FORM_ID} method="post" action="/bookmarks" className="contents">
      <input type="hidden" name="next" value={here} />
      <input type="hidden" name="report" value={slug} />
      <button
        type="submit"
        data-bookmark
        aria-keyshortcuts="b"
        aria-pressed="false"
        className={STYLE}
        suppressHydrationWarning
      >
        <span data-on="Bookmarked" data-off="Bookmark" suppressHydrationWarning>
          Bookmark
        </span>
        <span className="sr-only"> this report</span>
      </button>
      <span role="status" data-bookmark-status className="sr-only" />
    </form>
  );
}
