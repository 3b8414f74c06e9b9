import { guardedHandler } from "@/lib/auth/guard";
import { CheckReport } from "@/lib/reports/schema";
import { readPublishedParts, slugOfPublished } from "@/lib/verify/queries/published-parts";

/** What a report was hashed over, limited to what the viewer may read. */
export const GET = guardedHandler({
  query: CheckReport,
  permit: () => true,
  run: async (viewer, { query }) =>
    readPublishedParts(viewer, {
      slug: "id" in query ? await slugOfPublished(viewer, query.id) : query.slug,
    }),
});
