import type { DraftContent } from "@/lib/reports/schema";
import { readBlocks } from "./read-blocks";
import { AT_SIGNS } from "./rules/at-signs";
import { CHINESE_WITHOUT_GLOSS } from "./rules/chinese-without-gloss";
import { CLAIMS } from "./rules/claims";
import { COMPLETENESS } from "./rules/completeness";
import { LEFTOVER_RULES } from "./rules/leftovers";
import { LOOSE_ENDS } from "./rules/loose-ends";
import { MARKS } from "./rules/marks";
import { NUMBER_WITHOUT_CLAIM } from "./rules/number-without-claim";
import { PICTURES } from "./rules/pictures";
import { REPEATED_SENTENCE } from "./rules/repeated-sentence";
import { SHOWN_DATE } from "./rules/shown-date";
import { UNATTRIBUTED } from "./rules/unattributed";
import type { CheckFacts, CheckResult, CheckRule, Finding, Found } from "./types";

/** Every rule of the checks, in display order. */
export const RULES: readonly CheckRule[] = [
  ...COMPLETENESS,
  ...SHOWN_DATE,
  ...LEFTOVER_RULES,
  ...CLAIMS,
  ...MARKS,
  ...LOOSE_ENDS,
  ...AT_SIGNS,
  ...PICTURES,
  NUMBER_WITHOUT_CLAIM,
  ...UNATTRIBUTED,
  CHINESE_WITHOUT_GLOSS,
  REPEATED_SENTENCE,
];

/** The findings for a draft: only rules that found something, errors first. */
export function runChecks(content: DraftContent, facts: CheckFacts): CheckResult {
  const input = { ...facts, content, blocks: readBlocks(content.document) };
  const order = new Map(input.blocks.map(({ id }, index) => [id, index]));
  const at = ({ place }: Found): number => ("blockId" in place ? (order.get(place.blockId) ?? 0) : -1);
  const rules = RULES.flatMap(({ check, ...line }) => {
    const found = check(input).sort((a, b) => at(a) - at(b));
    return found.length > 0 ? [{ ...line, findings: keyed(line.id, found) }] : [];
  });
  return { rules: [...rules.filter(isError), ...rules.filter((rule) => !isError(rule))] };
}

/** A rule's title for a stored finding; its id if the rule no longer exists. */
export const ruleTitle = (id: string): string => RULES.find((rule) => rule.id === id)?.title ?? id;

export const isError = ({ severity }: { severity: CheckRule["severity"] }): boolean => severity === "error";

/** Keys by rule, block and words; repeated words in a block get different keys. */
function keyed(rule: string, found: readonly Found[]): Finding[] {
  const seen = new Map<string, number>();
  return found.map((one) => {
    const { place } = one;
    const where = "field" in place ? place.field : `${place.blockId} ${place.part}`;
    const base = `${rule} ${where} ${one.words.slice(0, 120)}`;
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    return { ...one, rule, key: times === 1 ? base : `${base} ${times}` };
  });
}
