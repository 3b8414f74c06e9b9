import { problemOfReason } from "@/lib/reports/gate/reason";
import type { CheckedRule } from "@/lib/reports/gate/types";

/** The word of reason given for each warning rule, by rule. */
export type GateReasons = Readonly<Record<string, string>>;

/** What was typed for the warnings that are still there. */
export function reasonsFor(rules: readonly CheckedRule[], typed: GateReasons): GateReasons {
  return Object.fromEntries(
    rules.filter(({ severity }) => severity === "warning").map(({ id }) => [id, typed[id] ?? ""]),
  );
}

/** What is missing before somebody can publish, in a sentence; null when nothing is. */
export function missingText(rules: readonly CheckedRule[], reasons: GateReasons): string | null {
  const errors = rules
    .filter(({ severity }) => severity === "error")
    .flatMap(({ findings }) => findings).length;
  const open = rules.filter(
    ({ id, severity }) => severity === "warning" && problemOfReason(reasons[id] ?? "") !== null,
  ).length;
  const said = [
    ...(errors > 0 ? [`put ${errors === 1 ? "one thing" : `${errors} things`} right`] : []),
    ...(open > 0 ? [`say why ${open === 1 ? "one warning is" : `${open} warnings are`} all right`] : []),
  ];
  return said.length === 0 ? null : `Before publishing, ${said.join(" and ")}.`;
}

/** Whether the report may be published: no error, and a reason in words for each warning. */
export function isOpen(rules: readonly CheckedRule[], reasons: GateReasons): boolean {
  return rules.every(
    ({ id, severity }) => severity === "warning" && problemOfReason(reasons[id] ?? "") === null,
  );
}
