import type { Reliability } from "@/lib/db/generated/enums";

/** The largest copy of a document that is stored, in bytes. */
export const MAX_COPY_BYTES = 25 * 1024 * 1024;

/**
 * The changes of grade that count as a downgrade, after which claims on a source need another look. Grades are not
 * numbers: F says that there is no basis for a judgement. A change to F removes the basis; a change from F, or from no
 * grade, to D or E means that the source proved unreliable.
 */
const DOWNGRADES: Record<Reliability | "none", readonly Reliability[]> = {
  A: ["B", "C", "D", "E", "F"],
  B: ["C", "D", "E", "F"],
  C: ["D", "E", "F"],
  D: ["E", "F"],
  E: ["F"],
  F: ["D", "E"],
  none: ["D", "E"],
};

/** Whether a grading is a downgrade; `from` is null for a source that had none. */
export function isDowngrade(from: Reliability | null, to: Reliability): boolean {
  return DOWNGRADES[from ?? "none"].includes(to);
}

/** Every downgrade as `from` and `to`, for SQL that compares an old grade with the current one; `none` for no grade. */
export const DOWNGRADE_PAIRS: readonly string[] = Object.entries(DOWNGRADES).flatMap(([from, grades]) =>
  grades.map((to) => `${from} ${to}`),
);

/** The two ids of a pair in the order in which pairs are stored. */
export function pairOf(one: string, other: string): { firstId: string; secondId: string } {
  return one < other ? { firstId: one, secondId: other } : { firstId: other, secondId: one };
}
