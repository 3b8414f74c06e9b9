import { cn } from "./class-names";

/** The place of something that is on its way; give it the size of what comes, so that nothing moves. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={cn("h-4 animate-breathe rounded-control bg-hover", className)} />;
}
