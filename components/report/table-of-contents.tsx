import { PlainIcon } from "@/components/ui/plain-icon";
import type { OutlineEntry } from "./outline";

type Props = { entries: readonly OutlineEntry[] };

/** The contents next to the text, on wide screens; follows the scroll if there is JavaScript. */
export function ContentsAside({ entries }: Props) {
  if (entries.length === 0) return null;
  return (
    <nav
      aria-label="Contents"
      data-contents
      className="sticky top-24 max-h-[calc(100dvh-8rem)] overflow-y-auto"
    >
      <p className="mb-3 text-xs font-semibold tracking-wide text-ink-faint">In this report</p>
      <ContentsList entries={entries} />
    </nav>
  );
}

/** The contents above the text, collapsed, on narrow screens. */
export function ContentsDetails({ entries }: Props) {
  if (entries.length === 0) return null;
  return (
    <details className="group mb-8 rounded-card border border-rule bg-surface px-4">
      <summary className="flex min-h-11 items-center justify-between text-sm font-medium text-ink">
        In this report
        <PlainIcon
          icon="chevronDown"
          className="size-4 text-ink-faint transition-transform group-open:rotate-180"
        />
      </summary>
      <nav aria-label="Contents" className="pb-4">
        <ContentsList entries={entries} />
      </nav>
    </details>
  );
}

function ContentsList({ entries }: Props) {
  return (
    <ol className="border-l border-rule text-sm leading-snug">
      {entries.map(({ id, words, level }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            className={`-ml-px block border-l-2 border-transparent py-1.5 text-ink-soft hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink ${level === 3 ? "pl-7" : "pl-4"}`}
          >
            {words}
          </a>
        </li>
      ))}
    </ol>
  );
}
