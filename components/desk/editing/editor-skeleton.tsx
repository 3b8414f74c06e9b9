import { Skeleton } from "@/components/ui/skeleton";

/** A placeholder for the editor while its code loads. */
export function EditorSkeleton() {
  return (
    <div role="status" aria-label="Opening the editor" className="space-y-4">
      <Skeleton className="h-11 w-full" />
      {["w-full", "w-11/12", "w-full", "w-4/5"].map((width, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines that never move
        <Skeleton key={line} className={`h-5 ${width}`} />
      ))}
    </div>
  );
}
