import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import type { SearchResult } from "@/lib/search/types";
import { Excerpt } from "./excerpt";

/** A report in the results, with an excerpt of what this viewer may read around the matching words. */
export function SearchResultRow({ result }: { result: SearchResult }) {
  const text = (index: number) => result.excerpts[index]?.map((part) => part.text).join("");
  return (
    <article className="max-w-measure py-6">
      <p className="flex flex-wrap items-center gap-x-3 type-meta">
        <DateTime value={result.publishedAt} show="day" style="long" />
        {result.level && <Badge>{result.level}</Badge>}
      </p>
      <h3 className="mt-1 type-headline">
        <a href={`/reports/${result.slug}`} className="quiet-link">
          <Excerpt parts={result.title} />
        </a>
      </h3>
      {result.excerpts.map((parts, index) => (
        <p key={text(index)} className="mt-1.5 type-summary">
          <Excerpt parts={parts} />
        </p>
      ))}
    </article>
  );
}
