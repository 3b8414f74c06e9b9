import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PERMISSIONS } from "@/lib/access/permissions";
import { ROLES } from "@/lib/access/types";
import type { Change } from "./copy-tree";

/** One question to the permission table removed, or one cell of the table inverted. */
export type Removal = {
  name: string;
  /** a whole line of the source, and its replacement */
  line: number;
} & Change;

const CAN = /\bcan\(viewer, (?:[^()]|\([^()]*\))*\)/g;

/** Every question that code behind a guard asks, each replaced by a yes. */
export function questionsRemoved(folder: string): Removal[] {
  return linesOf(folder, "lib", /^lib\/(access|auth\/guard)\//).flatMap(({ file, line, text }) =>
    [...text.matchAll(CAN)].map((match) => ({
      name: `${file}:${line} ${match[0]}`,
      file,
      line,
      find: text,
      replace: `${text.slice(0, match.index)}true${text.slice(match.index + match[0].length)}`,
    })),
  );
}

/** Every action's guard that asks the table, each changed to let everyone in. */
export function guardsRemoved(folder: string): Removal[] {
  let action = "";
  return linesOf(folder, "lib", /^$/).flatMap(({ file, line, text }) => {
    action = /^export const (\w+Action) = guarded/.exec(text)?.[1] ?? action;
    if (!/^ {2}permit: "/.test(text) || !/\/actions[./]/.test(file)) return [];
    return [{ name: action, file, line, find: text, replace: "  permit: () => true," }];
  });
}

type Roles = readonly string[];
type Rule = string | Roles | { own: Roles; any: Roles } | { roles: Roles; grant: string };

/** Every row of the table with the answer for one kind of viewer inverted. */
export function cellsTurned(folder: string): { column: string; removals: Removal[] }[] {
  const file = "lib/access/permissions.ts";
  const lines = readFileSync(path.join(folder, file), "utf8").split("\n");
  const turned = (action: string, rule: Rule): Removal => {
    const line = lines.findIndex((text) => text.startsWith(`  "${action}": `));
    const replace = `  "${action}": ${JSON.stringify(rule)},`;
    return { name: action, file, line: line + 1, find: lines[line] ?? "", replace };
  };
  const rows: [string, Rule][] = Object.entries(PERMISSIONS);
  const columns = ROLES.map((role) => ({
    column: role,
    removals: rows.map(([action, rule]) => turned(action, withTurned(rule, role))),
  }));
  const anyone = rows.map(([action, rule]) => turned(action, rule === "anyone" ? "self" : "anyone"));
  return [...columns, { column: "anyone", removals: anyone }];
}

function withTurned(rule: Rule, role: string): Rule {
  if (rule === "anyone") return toggled(ROLES, role);
  if (typeof rule === "string") return [role];
  if ("roles" in rule) return { ...rule, roles: toggled(rule.roles, role) };
  return "any" in rule ? { ...rule, any: toggled(rule.any, role) } : toggled(rule, role);
}

function toggled(roles: Roles, role: string): Roles {
  return roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role];
}

type Line = { file: string; line: number; text: string };

function linesOf(folder: string, under: string, without: RegExp): Line[] {
  return readdirSync(path.join(folder, under), { recursive: true, encoding: "utf8" })
    .map((name) => path.posix.join(under, name))
    .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file) && !without.test(file))
    .sort()
    .flatMap((file) =>
      readFileSync(path.join(folder, file), "utf8")
        .split("\n")
        .map((text, index) => ({ file, line: index + 1, text })),
    );
}
