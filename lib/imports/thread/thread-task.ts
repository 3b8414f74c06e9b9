import type { ImportFile, Levels } from "../import-file";
import type { ImportOptions } from "../schema";
import type { ImportedReport } from "../types";

/** What a thread is asked: to read a file; or, by the tests of its limits, to be busy or to take memory. */
export type ThreadTask =
  | { kind: "read"; file: ImportFile; options: ImportOptions; levels: Levels }
  | { kind: "wait" }
  | { kind: "fill" };

/** A report, or why there is none; `line` is absent when the refusal is not about a line of the file. */
export type ThreadAnswer =
  | { report: ImportedReport }
  | { field: string; reason: string; line?: number | null };
