import { cn } from "@/components/ui/class-names";
import type { ChangesSince } from "@/lib/checks/types";
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

/** The difference to the version that readers have, word by word, so that a slip in a correction shows. */
export function Changes({ since: { version, differences } }: { since: ChangesSince }) {
  return (
    <section aria-label={`Changes since version ${version}`} className="space-y-2">
      <h3 className="text-sm font-semibold">Changes since version {version}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div tabIndex={0} className="max-h-80 overflow-y-auto rounded-card">
        <Comparison differences={differences} />
      </div>
    </section>
  );
}
