import { Invalid } from "@/lib/errors";
import { BrokenFile, type ImportFile, type Levels } from "../import-file";
import { readWith } from "../read-report";
import type { ImportOptions } from "../schema";
import type { ImportedReport } from "../types";

/** A task for the thread: to parse a file; or, in tests of its limits, to be busy or to use memory. */
export type ThreadTask =
  | { kind: "read"; file: ImportFile; options: ImportOptions; levels: Levels }
  | { kind: "wait" }
  | { kind: "fill" };

/** A report, or why there is none; `line` is absent if the refusal is not about a particular line. */
export type ThreadAnswer =
  | { report: ImportedReport }
  | { field: string; reason: string; line?: number | null };

/** The work of an import thread: errors meant for the user are returned as data. */
export default function runTask(task: ThreadTask): ThreadAnswer {
  if (task.kind === "wait") for (;;);
  if (task.kind === "fill") return fill();
  try {
    return { report: readWith(task.file, task.options, task.levels) };
  } catch (error) {
    if (error instanceof BrokenFile) return { field: error.field, reason: error.reason, line: error.line };
    if (error instanceof Invalid) return { field: error.field, reason: error.message };
    throw error;
  }
}

function fill(): never {
  const kept: number[][] = [];
  for (;;) kept.push(new Array<number>(4_000_000).fill(kept.length + 0.5));
}
