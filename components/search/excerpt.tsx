import { MixedText } from "@/components/ui/mixed-text";
import type { ExcerptPart } from "@/lib/search/types";

/** Words with those that were looked for marked. */
export function Excerpt({ parts }: { parts: readonly ExcerptPart[] }) {
  let at = 0;
  return parts.map(({ text, hit }) => {
    const key = at;
    at += text.length;
    return hit ? (
      <mark key={key} className="rounded-xs bg-accent-wash px-0.5 font-medium text-ink">
        <MixedText text={text} />
      </mark>
    ) : (
      <span key={key}>
        <MixedText text={text} />
      </span>
    );
  });
}
