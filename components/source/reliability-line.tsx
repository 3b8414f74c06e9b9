import type { Reliability } from "@/lib/db/generated/enums";
import { RELIABILITY_WORDS } from "@/lib/evidence/grades";

/** A source's reliability as its letter and in words. */
export function ReliabilityLine({ reliability }: { reliability: Reliability | null }) {
  return (
    <span className="inline-flex items-baseline gap-2">
      <span className="inline-block min-w-6 shrink-0 rounded-sm bg-info-wash px-1.5 py-px text-center font-sans text-xs font-semibold text-info">
        {reliability ?? "–"}
      </span>
      <span>{reliability ? RELIABILITY_WORDS[reliability] : "not graded"}</span>
    </span>
  );
}
