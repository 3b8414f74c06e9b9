import type { Reliability } from "@/lib/db/generated/enums";

/** The largest copy of a document that is kept, in bytes. */
export const MAX_COPY_BYTES = 25 * 1024 * 1024;

/**
 * From which grade to which a source falls, so that what rests on it is to be looked at again. Grades are no numbers: F
 * says that there is nothing to judge by. To F the support of a judgement is lost; from F, or from no grade at all, to D
 * or E a source is found unreliable.
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

/** Every downgrade as `from` and `to`, for SQL that compares the grade of then with the grade of now; `none` for no grade. */
export const DOWNGRADE_PAIRS: readonly string[] = Object.entries(DOWNGRADES).flatMap(([from, grades]) =>
  grades.map((to) => `${from} ${to}`),
);

/** The two ids of a pair in the one order in which pairs are kept. */
export function pairOf(one: string, other: string): { firstId: string; secondId: string } {
  return one < other ? { firstId: one, secondId: other } : { firstId: other, secondId: one };
}
