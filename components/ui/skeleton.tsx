import { cn } from "./class-names";

/** A placeholder for content that is loading; give it the size of that content, so that nothing moves. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={cn("h-4 animate-breathe rounded-control bg-hover", className)} />;
}
