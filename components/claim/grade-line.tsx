import { gradeOf, gradeWords, STATUS_WORDS } from "@/lib/evidence/grades";
import type { Grade } from "@/lib/evidence/types";

/** A grade as the sign used in the text, the same in words, and the claim's status. */
export function GradeLine({ grade }: { grade: Grade }) {
  const { reliability, credibility, status } = grade;
  return (
    <p className="flex items-baseline gap-2 type-meta">
      <GradeSign grade={grade} />
      <span>
        {gradeWords(reliability, credibility, status)}
        <br />
        <span className="text-ink">{status ? STATUS_WORDS[status] : "Not assessed yet"}</span>
      </span>
    </p>
  );
}

/** `C6`; a dash for what is not graded. */
export function GradeSign({ grade: { reliability, credibility } }: { grade: Grade }) {
  return (
    <span className="inline-block min-w-8 shrink-0 rounded-sm bg-info-wash px-1.5 py-px text-center font-sans text-xs font-semibold text-info tabular-nums">
      {gradeOf(reliability, credibility) ?? "–"}
    </span>
  );
}
