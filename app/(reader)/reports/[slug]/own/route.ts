import { PassedNotes } from "@/components/library/passed-notes";
import { staticMarkup } from "@/components/ui/static-markup";
import { guardedHandler, NoParameters } from "@/lib/auth/guard";
import { ownOfReport } from "@/lib/library/queries/own-of-report";
import { SlugPart } from "@/lib/reports/schema";

/**
 * What a person keeps of a report, for the script of its cached page: whether it is bookmarked, where they left it, and
 * their annotations. Those whose words are no longer in their place come as markup.
 */
export const GET = guardedHandler({
  query: NoParameters,
  permit: "account.manage-own",
  async run(viewer, { params }) {
    const { slug } = SlugPart.parse(params);
    const { annotations, ...own } = await ownOfReport(viewer, slug);
    const passed = annotations.filter(({ state }) => state !== "same");
    return {
      ...own,
      annotations: annotations
        .filter(({ state }) => state === "same")
        .map(({ id, blockId, words, before, colour, note }) => ({
          id,
          blockId,
          words,
          before,
          colour,
          note,
        })),
      passed: passed.length > 0 ? staticMarkup(PassedNotes({ slug, notes: passed })) : "",
    };
  },
});
