import { Badge, type BadgeTone } from "./badge";
import { cn } from "./class-names";
import { DateTime } from "./date-time";

/** An import that was begun, with its state. */
export type ListedImport = {
  id: string;
  href: string;
  title: string;
  /** what is said below the title */
  detail?: string;
  byName: string;
  createdAt: Date;
  state: { label: string; tone: BadgeTone };
};

type Props = { title: string; imports: readonly ListedImport[]; className?: string };

/** The newest imports of one sort with their states; nothing if there are none. */
export function ImportList({ title, imports, className = "max-w-2xl" }: Props) {
  if (imports.length === 0) return null;
  return (
    <section className={cn("mt-12", className)} aria-labelledby="imports">
      <h2 id="imports" className="type-subhead">
        {title}
      </h2>
      <ul className="mt-3 divide-y divide-rule border-y border-rule text-sm">
        {imports.map(({ id, href, title, detail, byName, createdAt, state }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
            <span className="min-w-0">
              <a href={href} className="quiet-link font-medium wrap-anywhere">
                {title}
              </a>
              {detail && (
                <span className="block text-[0.8125rem] text-ink-faint wrap-anywhere">{detail}</span>
              )}
            </span>
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-faint">
              {byName}, <DateTime value={createdAt} />
              <Badge tone={state.tone}>{state.label}</Badge>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
