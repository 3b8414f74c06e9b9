import { MixedText } from "@/components/ui/mixed-text";
import type { ExcerptPart } from "@/lib/search/types";

/** An excerpt with the search words marked. */
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
