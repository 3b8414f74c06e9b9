import { cn } from "@/components/ui/class-names";

/** A tag as readers see it: `export-controls` is “Export controls”. */
export function tagLabel(tag: string): string {
  const words = tag.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The tags of a report, each a link to its list. */
export function TagLinks({ tags, className }: { tags: readonly string[]; className?: string }) {
  if (tags.length === 0) return null;
  return (
    <p className={cn("type-kicker flex flex-wrap gap-x-4 gap-y-1", className)}>
      {tags.map((tag) => (
        <a key={tag} href={`/reports?tag=${tag}`} className="quiet-link inline-flex min-h-6 items-center">
          {tagLabel(tag)}
        </a>
      ))}
    </p>
  );
}
