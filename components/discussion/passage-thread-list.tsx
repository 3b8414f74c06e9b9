import { DateTime } from "@/components/ui/date-time";
import { MixedText, shortened } from "@/components/ui/mixed-text";
import type { PassageThread } from "@/lib/discussion/types";
import { passagePath } from "./discussion-href";

type Props = { slug: string; threads: readonly PassageThread[] };

const LONGEST = 160;

/** The discussions of single passages and claims of a report. */
export function PassageThreadList({ slug, threads }: Props) {
  if (threads.length === 0) return null;
  return (
    <section aria-labelledby="passages-title" className="mt-12 border-t border-rule pt-8">
      <h2 id="passages-title" className="type-subhead">
        Passages under discussion
      </h2>
      <ul className="mt-4 divide-y divide-rule border-y border-rule">
        {threads.map(({ anchor, words, count, lastAt }) => (
          <li key={passagePath(slug, anchor)} className="py-3">
            <a
              href={passagePath(slug, anchor)}
              className="block font-serif leading-snug wrap-anywhere text-ink hover:text-accent"
            >
              <MixedText text={quoted(words)} />
            </a>
            <p className="mt-1 type-meta">
              {count === 1 ? "1 comment" : `${count} comments`}
              {"claim" in anchor && " on a claim"}, the latest <DateTime value={lastAt} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A picture has no words. */
function quoted(words: string | null): string {
  if (words === null) return "A passage that is no longer in the report";
  if (words === "") return "A picture";
  return `“${shortened(words, LONGEST)}”`;
}
