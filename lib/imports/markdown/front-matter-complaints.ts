import { BrokenFile } from "../broken-file";

export type Complaint = { line: number; field: string; reason: string };

/** A single complaint unchanged; several in one message, each with its line. */
export function complained(complaints: readonly Complaint[]): BrokenFile {
  const sorted = [...complaints].sort((a, b) => a.line - b.line);
  const first = sorted[0];
  if (!first || sorted.length === 1)
    return new BrokenFile(first?.line ?? 1, first?.reason ?? "not valid", first?.field ?? "frontMatter");
  const others = sorted.slice(1).map(({ line, reason }) => `Line ${line}: ${reason}`);
  return new BrokenFile(first.line, [first.reason, ...others].join(" "), first.field);
}
