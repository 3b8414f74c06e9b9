import type { FileOutcome } from "./commands/import-batch";
import type { Notice } from "./types";

/** What became of a file, as lines for a terminal. */
export function outcomeLines(outcome: FileOutcome): string[] {
  if (outcome.status === "refused") return [`✗ ${outcome.file}: refused. ${outcome.reason}`];
  const { draft } = outcome;
  const what = draft.created ? "new draft" : `draft revision ${draft.revision}`;
  const notices = draft.notices.map(noticeLine);
  if (outcome.status === "published") {
    return [`✓ ${outcome.file}: published as version ${outcome.version}: /reports/${draft.slug}`, ...notices];
  }
  const kept = `${outcome.file}: ${what} “${draft.title}” (${draft.slug})`;
  if (outcome.blocked === null) return [`✓ ${kept}`, ...notices];
  return [`✗ ${kept}, not published: ${outcome.blocked}`, ...notices];
}

function noticeLine({ kind, line, what, why }: Notice): string {
  return `    ${kind}${line === null ? "" : ` in line ${line}`}: ${what} (${why})`;
}
