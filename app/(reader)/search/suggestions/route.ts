import { guardedHandler } from "@/lib/auth/guard";
import { readFieldWords } from "@/lib/field/queries/read-words";
import { suggest } from "@/lib/search/queries/suggest";
import { SuggestQuery } from "@/lib/search/schema";

/** What a reader may be looking for, while they type. */
export const GET = guardedHandler({
  query: SuggestQuery,
  permit: () => true,
  run: async (viewer, { query: { q = "" } }) => {
    const [found, { kinds }] = await Promise.all([suggest(viewer, q), readFieldWords()]);
    const suggestions = found.map(({ kind, ...one }) => ({
      ...one,
      kind: kind === "Report" || kind === "Source" ? kind : kinds[kind].label,
    }));
    return { suggestions };
  },
});
