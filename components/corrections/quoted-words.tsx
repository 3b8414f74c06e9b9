import { MixedText } from "@/components/ui/mixed-text";
import { shortened } from "@/lib/text/shortened";

const LONGEST = 400;

/** The words of a report that a request is about. */
export function QuotedWords({ words }: { words: string }) {
  return (
    <blockquote className="mt-2 border-l-2 border-rule-strong pl-3 font-serif leading-snug wrap-anywhere whitespace-pre-line text-ink-soft">
      <MixedText text={shortened(words, LONGEST)} />
    </blockquote>
  );
}
