import { Invalid } from "@/lib/errors";
import type { CheckResult } from "./types";

/** The checks do not let a draft through; `report` has only the rules that block it. */
export class Blocked extends Invalid {
  constructor(readonly report: CheckResult) {
    super("checks", summary(report));
  }
}

function summary({ rules }: CheckResult): string {
  const titles = rules.map(({ title, findings }) =>
    findings.length > 1 ? `${title} (${findings.length})` : title,
  );
  return `The publish checks block it: ${titles.join("; ")}.`;
}
