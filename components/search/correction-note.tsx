import { MixedText } from "@/components/ui/mixed-text";
import type { Correction } from "@/lib/search/types";

/** What was searched for instead of a misspelt question and a link back to it, or what else the user may have meant. */
export function CorrectionNote({
  q,
  correction: { question, shown },
}: {
  q: string;
  correction: Correction;
}) {
  const meant = (
    <a href={`/search?${new URLSearchParams({ q: question })}`} className="text-link font-semibold">
      <MixedText text={question} />
    </a>
  );
  if (!shown) return <p className="mt-4 max-w-measure text-base wrap-anywhere">Did you mean {meant}?</p>;
  return (
    <div role="status" className="mt-4 grid max-w-measure gap-1 wrap-anywhere">
      <p className="text-base">Showing results for {meant}</p>
      <p className="text-sm text-ink-soft">
        Search instead for{" "}
        <a href={`/search?${new URLSearchParams({ as: "typed", q })}`} className="text-link">
          <MixedText text={q} />
        </a>
      </p>
    </div>
  );
}
