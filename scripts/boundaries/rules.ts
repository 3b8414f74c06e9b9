import type { Module } from "./module";
import { accessRules } from "./rules/access";
import { arrowRules } from "./rules/arrows";
import { databaseRules } from "./rules/database";
import { furnitureRules } from "./rules/furniture";

export type Violation = { path: string; rule: string; message: string };

/** One rule: what it forbids, in a sentence, and what it finds wrong with a file. */
export type Rule = { name: string; check: (module: Module) => string[] };

export const RULES: Rule[] = [...arrowRules, ...databaseRules, ...accessRules, ...furnitureRules];

/** What all the rules say of all the files, in the order of the files. */
export function violations(modules: readonly Module[]): Violation[] {
  return modules.flatMap((module) =>
    RULES.flatMap((rule) =>
      rule.check(module).map((message) => ({ path: module.path, rule: rule.name, message })),
    ),
  );
}
