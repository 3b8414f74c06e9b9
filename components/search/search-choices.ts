import { tagLabel } from "@/components/report/tag-links";
import { CHOICE_WORDS } from "@/lib/search/saved-question";

/** What can be chosen of a search besides its words. */
export type SearchChoice = {
  field: "sort" | "within" | "tag" | "open";
  label: string;
  /** the first option: no choice */
  any: string;
  /** the others, each with its value */
  words: [value: string, text: string][];
};

/**
 * The choices of a search, in the order in which forms have them.
 *
 * @param topics by their tags
 * @param tag the one that is chosen, which is offered even if no report has it any more
 * @param open other words for reports that are open to the reader
 */
export function searchChoices(
  topics: readonly string[],
  { tag, open = CHOICE_WORDS.open.on }: { tag?: string; open?: string },
): SearchChoice[] {
  const tags = tag === undefined || topics.includes(tag) ? topics : [tag, ...topics];
  return [
    { field: "sort", label: "Order", any: "Best match", words: Object.entries(CHOICE_WORDS.sort) },
    { field: "within", label: "Published", any: "At any time", words: Object.entries(CHOICE_WORDS.within) },
    { field: "tag", label: "Topic", any: "Any topic", words: tags.map((one) => [one, tagLabel(one)]) },
    { field: "open", label: "Access", any: "Any report", words: [["on", open]] },
  ];
}
