import type { AuditChange } from "./types";

/** The fields that differ between before and after; names of nested fields are joined with a dot. */
export function changesBetween(before: unknown, after: unknown): AuditChange[] {
  const old = fieldsOf(before);
  const now = fieldsOf(after);
  const fields = [...new Set([...old.keys(), ...now.keys()])];
  return fields
    .map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }))
    .filter((change) => change.before !== change.after);
}

function fieldsOf(value: unknown, path = ""): Map<string, string> {
  if (value === null || value === undefined) return new Map();
  if (Array.isArray(value)) return new Map([[path || "value", value.map(textOf).join(", ")]]);
  if (typeof value !== "object") return new Map([[path || "value", textOf(value)]]);
  const fields = Object.entries(value).flatMap(([key, inner]) => [
    ...fieldsOf(inner, path ? `${path}.${key}` : key),
  ]);
  return new Map(fields);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
