import { TableHeading } from "@/components/ui/table";

type Props = { label: string; current: boolean; href: string; onSort: () => void };

/** A column heading that sorts by its column. */
export function SortHeading({ label, current, href, onSort }: Props) {
  return (
    <TableHeading aria-sort={current ? "ascending" : undefined}>
      <a
        href={href}
        onClick={(event) => {
          event.preventDefault();
          onSort();
        }}
        className="quiet-link inline-flex min-h-6 items-center aria-[current]:text-ink"
        aria-current={current || undefined}
      >
        {label}
        {current && (
          <span aria-hidden="true" className="ml-1">
            ↓
          </span>
        )}
      </a>
    </TableHeading>
  );
}
