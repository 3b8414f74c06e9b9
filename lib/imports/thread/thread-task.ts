import type { ImportFile, Levels } from "../import-file";
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
