import type { Module, Rule } from "./module";
import { accessRules } from "./rules/access";
import { arrowRules } from "./rules/arrows";
import { databaseRules } from "./rules/database";
import { furnitureRules } from "./rules/furniture";

export type Violation = { path: string; rule: string; message: string };

export const RULES: Rule[] = [...arrowRules, ...databaseRules, ...accessRules, ...furnitureRules];

/** The violations of all rules in all files, in the order of the files. */
export function violations(modules: readonly Module[]): Violation[] {
  return modules.flatMap((module) =>
    RULES.flatMap((rule) =>
      rule.check(module).map((message) => ({ path: module.path, rule: rule.name, message })),
    ),
  );
}
