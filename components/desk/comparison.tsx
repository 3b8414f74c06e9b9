import { cn } from "@/components/ui/class-names";
import type { Difference, Part } from "@/lib/reports/compare-contents";

const KINDS = {
  added: "added",
  removed: "removed",
  changed: "changed",
  restyled: "marked otherwise",
} as const;

/**
 * Differences between two states of a report, with the removed and added words. Removed words are struck out; colour
 * only helps.
 */
export function Comparison({ differences }: { differences: readonly Difference[] }) {
  if (differences.length === 0) return <p className="text-sm text-ink-soft">The texts are the same.</p>;
  return (
    <ol className="divide-y divide-rule rounded-card border border-rule bg-surface">
      {differences.map((difference) => (
        <li key={`${difference.kind} ${difference.key}`} className="px-4 py-3">
          <p className="text-xs font-medium text-ink-faint">
            {difference.label} {KINDS[difference.kind]}
          </p>
          <p className="mt-1 font-serif text-base leading-relaxed wrap-anywhere whitespace-pre-wrap">
            {shortened(difference.parts).map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other key and never move
              <PartText key={index} part={part} plain={difference.kind === "restyled"} />
            ))}
          </p>
        </li>
      ))}
    </ol>
  );
}

function PartText({ part, plain }: { part: Part; plain: boolean }) {
  if (part.in === "both" || plain) return <span>{part.text}</span>;
  const Tag = part.in === "after" ? "ins" : "del";
  return (
    <Tag
      className={cn(
        "rounded-xs px-0.5",
        part.in === "after"
          ? "bg-good-wash text-good no-underline"
          : "bg-danger-wash text-danger line-through",
      )}
    >
      {part.text}
    </Tag>
  );
}

const AROUND = 120;

/** Omits long stretches that both have. */
function shortened(parts: readonly Part[]): Part[] {
  return parts.map((part, index) => {
    if (part.in !== "both" || part.text.length <= AROUND * 2 + 20) return part;
    const head = index === 0 ? "" : part.text.slice(0, AROUND);
    const tail = index === parts.length - 1 ? "" : part.text.slice(-AROUND);
    return { ...part, text: `${head} … ${tail}` };
  });
}
