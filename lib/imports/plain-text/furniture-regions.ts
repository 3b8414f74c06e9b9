/** A line after which the rest of the page is about something else. */
export type RegionRule = { name: "comments" | "related"; pattern: RegExp; why: string };

export const REGIONS: readonly RegionRule[] = [
  {
    name: "comments",
    pattern:
      /^(?:[1-9]\d{0,5} (?:comments?|repl(?:y|ies)|responses?)|comments? ?\([1-9]\d*\)|[1-9]\d* (?:thoughts?|responses?|comments?) (?:on|to) .{1,200}|(?:leave|post|add|write) a (?:comment|reply)|discussion about this (?:post|video|episode)|(?:reader|user) comments|join the (?:discussion|conversation)|(?:latest|top|newest|oldest) comments|网友评论|全部评论)[:.!]?$/i,
    why: "Comments of readers.",
  },
  {
    name: "related",
    pattern:
      /^(?:related(?: (?:articles?|posts?|stories|news|content|topics|reports?|reading|coverage|insights))?|you (?:may|might|could) (?:also )?(?:like|enjoy|be interested in)(?: these)?.{0,20}|more (?:like this|stories|articles|news|posts|in this series|on this topic)|recommended(?: (?:for you|reading|articles|stories|posts))?|(?:what to )?read next|up next|next reads?|most (?:read|popular|viewed|shared)|trending(?: (?:now|stories|articles))?|popular (?:posts|articles|stories|now)|latest (?:news|posts|stories|articles|headlines|from .{1,40})|recent (?:posts|articles|news|comments)|other (?:news|stories|articles)|editor(?:’|')?s(?:’|')? picks?|discover more from .{1,60}|from (?:our|the) archives?|相关(?:阅读|新闻|文章|链接|推荐)|延伸阅读|推荐阅读|热门(?:文章|新闻)|suggested topics)\s*[:：…]?$/i,
    why: "A list of other articles.",
  },
  // with a name after it, so that a heading “More from less” does not match
  {
    name: "related",
    pattern: /^More (?:from|by|in|on) [A-Z][^.!?:]{1,60}$/,
    why: "A list of other articles.",
  },
];

/** A bare heading “Comments” begins the comment section only if a line of comments follows. */
export const BARE_COMMENTS = /^(?:comments?|discussion|conversation|评论)$/i;
export const COMMENT_SHAPE =
  /^(?:.{1,60} says:?|.{1,60} (?:on|at) \d{1,2}[ /.:-].{1,40}|.{0,40}\b(?:\d{1,3}|an?) ?(?:minutes?|hours?|days?|weeks?|months?|years?|[hdwmy]) ago.{0,20}|reply|.{1,40} commented.{0,20}|@\w{2,30}\b.{0,200}|log ?in to .{1,40}|\d+ likes?|likes? \(\d+\).{0,20})$/i;
