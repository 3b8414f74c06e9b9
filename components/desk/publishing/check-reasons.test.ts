import { expect, it } from "vitest";
import type { CheckedRule } from "@/lib/checks/types";
import { isOpen, missingText } from "./check-reasons";

const rule = (id: string, severity: "error" | "warning", findings: number): CheckedRule =>
  ({
    id,
    severity,
    title: id,
    advice: "",
    findings: Array.from({ length: findings }, (_, index) => ({ key: `${id}${index}` })),
  }) as CheckedRule;

it("says what keeps a report from being published, as long as anything does", () => {
  const rules = [rule("links", "error", 2), rule("numbers", "warning", 5), rule("words", "warning", 1)];
  expect(missingText(rules, {})).toBe("Before publishing, fix 2 problems and give a reason for 2 warnings.");
  expect(missingText(rules.slice(1), { words: "Quoted from the filing" })).toBe(
    "Before publishing, give a reason for one warning.",
  );
  const given = { numbers: "Counted by us", words: "Quoted from the filing" };
  expect(missingText(rules.slice(1), given)).toBeNull();
  expect(isOpen(rules.slice(1), given)).toBe(true);
  for (const reason of ["x", "ok", "…"])
    expect(isOpen(rules.slice(1), { ...given, words: reason })).toBe(false);
});
