import { problemOfReason } from "@/lib/checks/reason";
import type { CheckedRule } from "@/lib/checks/types";

/** The reason given for each warning, by rule. */
export type CheckReasons = Readonly<Record<string, string>>;

/** The reasons typed for the warnings that remain. */
export function reasonsFor(rules: readonly CheckedRule[], typed: CheckReasons): CheckReasons {
  return Object.fromEntries(
    rules.filter(({ severity }) => severity === "warning").map(({ id }) => [id, typed[id] ?? ""]),
  );
}

/** What is missing before the report can be published, in a sentence; null if nothing is. */
export function missingText(rules: readonly CheckedRule[], reasons: CheckReasons): string | null {
  const errors = rules
    .filter(({ severity }) => severity === "error")
    .flatMap(({ findings }) => findings).length;
  const open = rules.filter(
    ({ id, severity }) => severity === "warning" && problemOfReason(reasons[id] ?? "") !== null,
  ).length;
  const said = [
    ...(errors > 0 ? [`fix ${errors === 1 ? "one problem" : `${errors} problems`}`] : []),
    ...(open > 0 ? [`give a reason for ${open === 1 ? "one warning" : `${open} warnings`}`] : []),
  ];
  return said.length === 0 ? null : `Before publishing, ${said.join(" and ")}.`;
}

/** Whether the report may be published: no errors, and a reason in words for each warning. */
export function isOpen(rules: readonly CheckedRule[], reasons: CheckReasons): boolean {
  return rules.every(
    ({ id, severity }) => severity === "warning" && problemOfReason(reasons[id] ?? "") === null,
  );
}
