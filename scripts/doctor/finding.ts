/** Something that is wrong with an installation, or that its operator should know, and what to do about it. */
export type Finding = {
  /** a fault makes the command end with 1 */
  level: "fault" | "advice";
  /** one sentence */
  what: string;
  /** what to do, as an instruction */
  remedy: string;
};

export const fault = (what: string, remedy: string): Finding => ({ level: "fault", what, remedy });
export const advice = (what: string, remedy: string): Finding => ({ level: "advice", what, remedy });

/** What one area of an installation was found to be. */
export type Examined = { area: string; findings: Finding[] };

/** The lines of a report: each area, its findings and their remedies. */
export function reportLines(areas: readonly Examined[]): string[] {
  return areas.flatMap(({ area, findings }) =>
    findings.length === 0
      ? [`  ok      ${area}`]
      : findings.flatMap(({ level, what, remedy }) => [
          `  ${level.padEnd(7)} ${area}: ${what}`,
          `          ${remedy}`,
        ]),
  );
}

/** The message of an error and of what caused it, on one line. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const nested = error instanceof AggregateError ? error.errors.map(wordsOf).join("; ") : "";
  const cause = error.cause instanceof Error ? `: ${wordsOf(error.cause)}` : "";
  return `${nested || error.message}${cause}`.replaceAll(/\s+/g, " ").trim();
}
