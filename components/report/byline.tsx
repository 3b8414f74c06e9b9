import { DateTime } from "@/components/ui/date-time";
import type { Byline as Author, ReportHead } from "@/lib/reports/types";

const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** The authors as one line of text. */
export function authorsInWords(authors: readonly Author[]): string {
  return LIST.format(authors.map((author) => author.name));
}

/** The authors' line. */
export function Byline({ authors }: { authors: readonly Author[] }) {
  if (authors.length === 0) return null;
  return (
    <p className="text-[0.9375rem] text-ink">
      By{" "}
      {LIST.formatToParts(authors.map((author) => author.slug)).map((part, at) => {
        const author = part.type === "element" ? authors.find(({ slug }) => slug === part.value) : null;
        return author ? (
          <a key={author.slug} href={`/authors/${author.slug}`} className="quiet-link font-medium">
            {author.name}
          </a>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the words between the names
          <span key={at}>{part.value}</span>
        );
      })}
    </p>
  );
}

type Props = { head: Pick<ReportHead, "dated" | "publishedAt"> };

/** When a report was published here, and the other date it carries, if any. */
export function DatedLine({ head: { dated, publishedAt } }: Props) {
  if (!dated) return <DateTime value={publishedAt} style="long" />;
  return (
    <>
      Dated <DateTime value={dated.on} show="day" style="long" timeZone="UTC" />, published here{" "}
      <DateTime value={publishedAt} style="long" />
    </>
  );
}
