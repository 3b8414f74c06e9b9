export type FacetChoice = { value: string; label: string; entities: number; href: string; current: boolean };

/** One filter of the register: its choices as links, each with the number of entities it would show. */
export function FacetList({ title, choices }: { title: string; choices: readonly FacetChoice[] }) {
  if (choices.length === 0) return null;
  return (
    <nav aria-label={title}>
      <h2 className="type-kicker text-ink-faint">{title}</h2>
      <ul className="mt-2">
        {choices.map(({ value, label, entities, href, current }) => (
          <li key={value}>
            <a
              href={href}
              aria-current={current ? "true" : undefined}
              className="-mx-2 flex min-h-8 items-center justify-between gap-3 rounded-control px-2 text-sm text-ink-soft hover:bg-hover hover:text-ink aria-[current]:bg-accent-wash aria-[current]:font-semibold aria-[current]:text-accent"
            >
              {label}
              <span className="type-meta">{entities}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
