import { sequence } from "@/components/ui/mixed-text";
import type { Gloss } from "./glosses";

type Props = { text: string; glosses: readonly Gloss[] };

/** The text of a node with the glossary terms first used in it; each links to its explanation. */
export function GlossedText({ text, glosses }: Props) {
  const pieces = glosses.flatMap(({ start, end, term }, index) => [
    { words: text.slice(glosses[index - 1]?.end ?? 0, start), term: null },
    { words: text.slice(start, end), term },
  ]);
  const rest = { words: text.slice(glosses.at(-1)?.end ?? 0), term: null };
  return sequence([...pieces, rest], ({ words, term }) =>
    term === null ? (
      words
    ) : (
      <a className="gloss" href={`/glossary#${term.slug}`} data-gloss={term.slug} lang="zh-Hans">
        {words}
      </a>
    ),
  );
}
