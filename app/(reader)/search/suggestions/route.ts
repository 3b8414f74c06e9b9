import { kindLabel } from "@/components/entity/labels";
import { guardedHandler } from "@/lib/auth/guard";
import { suggest } from "@/lib/search/queries/suggest";
import { SuggestQuery } from "@/lib/search/schema";

/** What a reader may be looking for, while they type. */
export const GET = guardedHandler({
  query: SuggestQuery,
  permit: () => true,
  run: async (viewer, { query: { q = "" } }) => {
    const found = await suggest(viewer, q);
    const suggestions = found.map(({ kind, ...one }) => ({
      ...one,
      kind: kind === "Report" || kind === "Source" ? kind : kindLabel(kind),
    }));
    return { suggestions };
  },
});
