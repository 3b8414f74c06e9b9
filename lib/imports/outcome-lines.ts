import type { CheckResult, Finding } from "@/lib/checks/types";
import type { FileOutcome } from "./commands/import-batch";
import type { Notice } from "./types";

/** The result of an import, as lines for a terminal. */
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
  return [
    `✗ ${kept}, not published: ${outcome.blocked}`,
    ...findingLines(outcome.findings ?? []),
    ...notices,
  ];
}

/** Each finding of the publishing checks with its words, grouped under the rule's title. */
function findingLines(rules: readonly CheckResult["rules"][number][]): string[] {
  return rules.flatMap(({ title, advice, findings }) => [
    `    ${title}. ${advice}`,
    ...findings.map((finding) => `      ${placeOf(finding)}${quoted(finding)}`.trimEnd()),
  ]);
}

const placeOf = ({ place }: Finding): string =>
  "field" in place ? `in ${place.field}` : `in block ${place.blockId}`;

function quoted({ before, words, after, note }: Finding): string {
  const sentence = `${before}»${words}«${after}`.replace(/\s+/g, " ");
  return `${words === "" ? "" : `: ${sentence}`}${note ? ` (${note})` : ""}`;
}

function noticeLine({ kind, line, what, why }: Notice): string {
  return `    ${kind}${line === null ? "" : ` in line ${line}`}: ${what} (${why})`;
}
