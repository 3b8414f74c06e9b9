import { ChevronDown } from "lucide-react";
import type { SectionEntry } from "./section";

/** The contents in the margin, on wide screens; follows the scroll where there is JavaScript. */
export function ContentsAside({ sections }: { sections: readonly SectionEntry[] }) {
  if (sections.length < 2) return null;
  return (
    <nav aria-label="Contents" data-contents className="sticky top-24 hidden lg:block print:hidden">
      <p className="mb-3 type-kicker text-ink-faint">On this page</p>
      <ContentsList sections={sections} />
    </nav>
  );
}

/** The contents above the sections, folded away, on narrow screens. */
export function ContentsDetails({ sections }: { sections: readonly SectionEntry[] }) {
  if (sections.length < 2) return null;
  return (
    <details className="group rounded-card border border-rule bg-surface px-4 lg:hidden print:hidden">
      <summary className="flex min-h-11 items-center justify-between text-sm font-medium text-ink">
        On this page
        <ChevronDown
          aria-hidden
          className="size-4 text-ink-faint transition-transform group-open:rotate-180"
        />
      </summary>
      <nav aria-label="Contents" className="pb-4">
        <ContentsList sections={sections} />
      </nav>
    </details>
  );
}

function ContentsList({ sections }: { sections: readonly SectionEntry[] }) {
  return (
    <ol className="border-l border-rule text-sm leading-snug">
      {sections.map(({ id, name }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            className="-ml-px block border-l-2 border-transparent py-1.5 pl-4 text-ink-soft hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
          >
            {name}
          </a>
        </li>
      ))}
    </ol>
  );
}
