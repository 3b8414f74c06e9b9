import type { CheckedRule } from "@/lib/reports/gate/types";

/** The word of reason given for each warning rule, by rule. */
export type GateReasons = Readonly<Record<string, string>>;

/** What was typed; where nothing was, what was said at the last version of the same findings. */
export function withLastReasons(typed: GateReasons, rules: readonly CheckedRule[]): GateReasons {
  return Object.fromEntries(
    rules
      .filter(({ severity }) => severity === "warning")
      .map(({ id, lastReason }) => [id, typed[id] ?? lastReason ?? ""]),
  );
}

/** Whether nothing stands against publishing: no error, and a word of reason for each warning. */
export function isOpen(rules: readonly CheckedRule[], reasons: GateReasons): boolean {
  return rules.every(({ id, severity }) => severity === "warning" && (reasons[id] ?? "").trim() !== "");
}
