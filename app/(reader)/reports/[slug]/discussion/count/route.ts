import { guardedHandler } from "@/lib/auth/guard";
import { commentCount } from "@/lib/discussion/queries/comment-count";
import { SlugPart } from "@/lib/reports/schema";

/** How many comments a report has, for the script of its cached page; null for viewers who may not read them. */
export const GET = guardedHandler({
  permit: () => true,
  async run(viewer, { params }) {
    const part = SlugPart.safeParse(params);
    return { count: part.success ? await commentCount(viewer, part.data.slug) : null };
  },
});
