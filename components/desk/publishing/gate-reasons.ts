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

/** What is missing before somebody can publish, in a sentence; null when nothing is. */
export function missingText(rules: readonly CheckedRule[], reasons: GateReasons): string | null {
  const errors = rules
    .filter(({ severity }) => severity === "error")
    .flatMap(({ findings }) => findings).length;
  const open = rules.filter(
    ({ id, severity }) => severity === "warning" && (reasons[id] ?? "").trim() === "",
  ).length;
  const said = [
    ...(errors > 0 ? [`put ${errors === 1 ? "one thing" : `${errors} things`} right`] : []),
    ...(open > 0 ? [`say why ${open === 1 ? "one warning is" : `${open} warnings are`} all right`] : []),
  ];
  return said.length === 0 ? null : `Before publishing, ${said.join(" and ")}.`;
}

/** Whether nothing stands against publishing: no error, and a word of reason for each warning. */
export function isOpen(rules: readonly CheckedRule[], reasons: GateReasons): boolean {
  return rules.every(({ id, severity }) => severity === "warning" && (reasons[id] ?? "").trim() !== "");
}
