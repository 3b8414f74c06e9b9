import { cn } from "@/components/ui/class-names";
import type { Topic } from "@/lib/reports/types";
import { tagLabel } from "./tag-links";

type Props = { topics: readonly Topic[]; current?: string; className?: string };

/** Links to the topics. */
export function TopicLinks({ topics, current, className }: Props) {
  if (topics.length === 0) return null;
  return (
    <nav aria-label="Topics" className={className}>
      <ul className="flex flex-wrap gap-2">
        {topics.map(({ tag }) => (
          <li key={tag}>
            <a
              href={`/reports?tag=${tag}`}
              aria-current={tag === current ? "page" : undefined}
              className={cn(
                "inline-flex min-h-8 items-center rounded-full px-3.5 text-sm ring-1 ring-inset transition-colors",
                tag === current
                  ? "bg-ink text-paper ring-ink"
                  : "text-ink-soft ring-rule hover:bg-hover hover:text-ink",
              )}
            >
              {tagLabel(tag)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
