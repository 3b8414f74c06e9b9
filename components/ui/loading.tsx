import { cn } from "./class-names";

/** Something is in progress. `label` is for screen readers; `null` if the text next to it says it already. */
export function Spinner({ label = "Loading", className }: { label?: string | null; className?: string }) {
  return (
    <span className={cn("inline-flex", className)}>
      <svg viewBox="0 0 16 16" fill="none" aria-hidden="true" className="size-4 animate-turn">
        <circle cx="8" cy="8" r="6.5" stroke="currentColor" strokeOpacity="0.25" strokeWidth="2" />
        <path d="M14.5 8A6.5 6.5 0 0 0 8 1.5" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
      {label !== null && <span className="sr-only">{label}</span>}
    </span>
  );
}

/** A placeholder for content that is loading; give it the size of that content, so that nothing moves. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={cn("h-4 animate-breathe rounded-control bg-hover", className)} />;
}
