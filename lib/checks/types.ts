import { z } from "zod";
import type { Reliability, StateAffiliation } from "@/lib/db/generated/enums";
import type { ClaimValue } from "@/lib/evidence/types";
import type { Difference } from "@/lib/reports/compare-contents";
import type { DraftContent } from "@/lib/reports/schema";
import type { CheckedBlock } from "./read-blocks";

export type CheckedField =
  | "title"
  | "standfirst"
  | "offer"
  | "tags"
  | "authorIds"
  | "publishedAt"
  | "document"
  | "claims";

/** The place of a finding: a field of the draft, or words of a block (UTF-16 offsets into its plain text). */
export type CheckedPlace =
  | { field: CheckedField }
  | { blockId: string; part: "text"; start: number; end: number }
  /** the note at `start` */
  | { blockId: string; part: "footnote"; start: number }
  | { blockId: string; part: "alt" | "caption" | "credit" | "title" };

/** A finding of a rule: the words in question with their surroundings. */
export type Found = {
  place: CheckedPlace;
  before: string;
  words: string;
  after: string;
  /** what the rule's title cannot say, e.g. the other report */
  note?: string;
};

export type CheckRuleId = string;

/** `key` stays the same after a save that does not touch the words. */
export type Finding = Found & { rule: CheckRuleId; key: string };

export type CheckSeverity = "error" | "warning";

export type CheckRule = {
  id: CheckRuleId;
  severity: CheckSeverity;
  /** one plain line, the same for one finding and for many */
  title: string;
  advice: string;
  check: (input: CheckInput) => Found[];
};

/** How a rule describes itself on screens. */
export type CheckRuleLine = Omit<CheckRule, "check">;

export type CheckedSource = {
  name: string;
  reliability: Reliability | null;
  stateAffiliation: StateAffiliation;
};

/** A claim that is not retracted. */
export type CheckedClaim = { quote: string; value: ClaimValue | null; sources: CheckedSource[] };

/** What the database knows about a draft. */
export type CheckFacts = {
  /** slugs of every access level */
  levels: ReadonlySet<string>;
  /** by id: the claims that the text marks, and those made for it that no version or newer claim has taken */
  claims: ReadonlyMap<string, CheckedClaim>;
  /** addresses on this site, as written, that lead nowhere */
  dead: ReadonlySet<string>;
  /** the other report that has a sentence, by the normalised sentence */
  elsewhere: ReadonlyMap<string, { slug: string; title: string }>;
  /** Chinese terms that the glossary explains */
  glossary: ReadonlySet<string>;
  /** a calendar day, UTC */
  today: string;
  /** the day when the report was first published here, UTC; absent before */
  firstPublished?: string;
};

export type CheckInput = CheckFacts & { content: DraftContent; blocks: readonly CheckedBlock[] };

/** The rules that found something, errors first, each with its findings. */
export type CheckResult = { rules: (CheckRuleLine & { findings: Finding[] })[] };

/** The result of the checks for a saved draft; `since`: the differences from the version that readers have. */
export type CheckedRule = CheckResult["rules"][number];
export type CheckedDraft = { revision: number; rules: CheckedRule[]; since: ChangesSince | null };
export type ChangesSince = { version: number; differences: Difference[] };

/** A finding as stored with the reason given for it; `at` is a block id or a field of the draft. */
export const KeptFinding = z.strictObject({ key: z.string(), at: z.string(), words: z.string() });
export type KeptFinding = z.infer<typeof KeptFinding>;
