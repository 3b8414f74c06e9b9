import { guardedHandler } from "@/lib/auth/guard";
import { commentCount, passageCounts } from "@/lib/discussion/queries/comment-count";
import { SlugPart } from "@/lib/reports/schema";

/**
 * How many comments a report has, for the script of its cached page; null for viewers who may not read them. And how many
 * its passages and claims have, of those that the viewer may read.
 */
export const GET = guardedHandler({
  permit: () => true,
  async run(viewer, { params }) {
    const part = SlugPart.safeParse(params);
    if (!part.success) return { count: null, passages: {} };
    const { slug } = part.data;
    const [count, passages] = await Promise.all([commentCount(viewer, slug), passageCounts(viewer, slug)]);
    return { count, passages };
  },
});
