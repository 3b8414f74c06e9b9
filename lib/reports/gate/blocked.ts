import { Invalid } from "@/lib/errors";
import type { GateReport } from "./types";

/** The gate does not let a draft through; `report` holds the rules that stand against it, and nothing else. */
export class Blocked extends Invalid {
  constructor(readonly report: GateReport) {
    super("gate", summary(report));
  }
}

function summary({ rules }: GateReport): string {
  const titles = rules.map(({ title, findings }) =>
    findings.length > 1 ? `${title} (${findings.length})` : title,
  );
  return `The publish gate stands against it: ${titles.join("; ")}.`;
}
