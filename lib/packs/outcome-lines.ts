import { LIST_WORDS } from "@/lib/field/lists";
import { faultLine } from "./faults";
import type { LoadReport, PackOutcome } from "./types";

/** What happened to a pack, in lines for a person. */
export function outcomeLines(outcome: PackOutcome): string[] {
  if (outcome.kind === "refused") {
    const { length } = outcome.faults;
    return [
      ...outcome.faults.map((fault) => `✗ ${faultLine(fault)}`),
      `Nothing was loaded: ${length === 1 ? "1 fault" : `${length} faults`}.`,
    ];
  }
  const { report } = outcome;
  const added = addedTo(report);
  const changed = report.lists.flatMap(({ list, changed: n }) =>
    n > 0 ? [counted(n, LIST_WORDS[list])] : [],
  );
  const dry = outcome.kind === "would-load";
  const retired = report.lists.flatMap(({ list, retired: n }) =>
    n > 0 ? [counted(n, LIST_WORDS[list])] : [],
  );
  if (added.length + changed.length + retired.length === 0)
    return [`${report.pack.label}: everything is there already.`];
  return [
    ...(added.length > 0
      ? [`${report.pack.label}: ${dry ? "would add" : "added"} ${added.join(", ")}.`]
      : []),
    ...(changed.length > 0
      ? [`${report.pack.label}: ${dry ? "would give" : "gave"} other words to ${changed.join(", ")}.`]
      : []),
    ...(retired.length > 0
      ? [
          `${report.pack.label}: ${dry ? "would retire" : "retired"} ${retired.join(", ")} that it does not have any more.`,
        ]
      : []),
    ...report.stillUsed.map(
      ({ label, entities }) =>
        `“${label}” is a stage of ${counted(entities, ["entity", "entities"])}, which ${dry ? "would keep" : entities === 1 ? "keeps" : "keep"} it until someone edits ${entities === 1 ? "it" : "them"}.`,
    ),
  ];
}

/** What a load adds, as “11 stages”. */
function addedTo({ lists, entities, relationships, terms }: LoadReport): string[] {
  return [
    ...lists.flatMap(({ list, added }) =>
      added > 0 && list !== "pack" ? [counted(added, LIST_WORDS[list])] : [],
    ),
    ...(entities > 0 ? [counted(entities, ["entity", "entities"])] : []),
    ...(relationships > 0 ? [counted(relationships, ["relationship", "relationships"])] : []),
    ...(terms > 0 ? [counted(terms, ["term", "terms"])] : []),
  ];
}

const counted = (n: number, [one, many]: readonly [string, string]): string => `${n} ${n === 1 ? one : many}`;
