import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { MOST_COUNTED } from "@/lib/forum/policy";
import type { CountedCategory } from "@/lib/forum/types";

/** The categories that this viewer may read, and the discussions of reports. */
export function CategoryList({ categories }: { categories: CountedCategory[] }) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {categories.map(({ id, slug, name, about, level, closed, topics, lastAt }) => (
        <li key={id}>
          <Tile href={`/forum/${slug}`} name={name} about={about}>
            <span>{topicsLabel(topics)}</span>
            {lastAt && (
              <span>
                latest <DateTime value={lastAt} show="day" />
              </span>
            )}
            {level && <Badge>{level}</Badge>}
            {closed && <Badge>Closed</Badge>}
          </Tile>
        </li>
      ))}
      <li>
        <Tile
          href="/forum/reports"
          name="Discussions of reports"
          about="What readers say about each report."
        />
      </li>
    </ul>
  );
}

export const topicsLabel = (topics: number): string =>
  topics > MOST_COUNTED
    ? `More than ${MOST_COUNTED.toLocaleString("en")} topics`
    : topics === 1
      ? "1 topic"
      : `${topics.toLocaleString("en")} topics`;

type TileProps = { href: string; name: string; about: string; children?: React.ReactNode };

function Tile({ href, name, about, children }: TileProps) {
  return (
    <article className="relative h-full rounded-card border border-rule bg-surface p-4 hover:border-rule-strong">
      <h3 className="type-subhead wrap-anywhere">
        <a href={href} className="quiet-link after:absolute after:inset-0">
          {name}
        </a>
      </h3>
      {about && <p className="mt-1 text-sm wrap-anywhere text-ink-soft">{about}</p>}
      {children && <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 type-meta">{children}</p>}
    </article>
  );
}
