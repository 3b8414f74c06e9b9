import type { ChosenWords } from "@/components/editor/claim-marks";
import { guessPredicate } from "@/lib/evidence/claims/guess-predicate";
import { predicateOf } from "@/lib/evidence/claims/predicates";
import type { ClaimFacts } from "@/lib/evidence/claims/schema";
import type { DeskClaim, DocumentChoice } from "@/lib/evidence/desk-types";
import { partialDateText } from "@/lib/evidence/partial-date";
import { parseQuantity } from "@/lib/evidence/quantity/parse-quantity";
import { quantityText } from "@/lib/evidence/quantity/quantity-text";
import type { ClaimValue } from "@/lib/evidence/types";
import type { EntityChoice } from "@/lib/names/types";

/** The values of a claim form; numbers as typed. */
export type ClaimValues = {
  subject: EntityChoice | null;
  predicate: string;
  comparator: NonNullable<ClaimFacts["comparator"]>;
  value: string;
  upper: string;
  unit: string;
  object: EntityChoice | null;
  statement: string;
  asserter: EntityChoice | null;
  asserterName: string;
  assertedOn: string;
};

/** What the next claim is likely to share with the last one. */
export type LastClaim = Pick<ClaimValues, "asserter" | "asserterName" | "assertedOn"> & {
  document: DocumentChoice | null;
};

/**
 * The initial values of the form: the quantity in the selected words, the nearest entity, the property they seem to
 * mean.
 */
export function valuesOf(
  { words, block, before, entityIds }: ChosenWords,
  known: ReadonlyMap<string, EntityChoice>,
  subjectIds: readonly string[],
  last: LastClaim | null,
): ClaimValues {
  const quantity = parseQuantity(words);
  const sentence = sentenceOf(block, before.length);
  const predicate =
    guessPredicate(words, quantity?.unit ?? null) ?? guessPredicate(sentence, quantity?.unit ?? null);
  const taken = predicate?.takes === "quantity" ? quantity : null;
  const id = [...entityIds, ...subjectIds].find((one) => known.has(one));
  return {
    subject: (id && known.get(id)) || null,
    predicate: predicate?.slug ?? "",
    comparator: quantity?.comparator ?? "eq",
    value: numberOf(quantity?.value ?? null),
    upper: numberOf(quantity?.upper ?? null),
    unit: quantity?.unit ?? "",
    object: null,
    statement: quantity === null || (predicate && !taken) ? words.slice(0, 1000) : "",
    asserter: last?.asserter ?? null,
    asserterName: last?.asserterName ?? "",
    assertedOn: last?.assertedOn ?? "",
  };
}

/** The initial values for an existing claim; `value` replaces its own, if given. */
export function valuesOfClaim(
  { ref, subject, object, asserter, asserterName }: DeskClaim,
  value: ClaimValue | null = ref.value,
): ClaimValues {
  return {
    subject,
    predicate: ref.predicate,
    comparator: value?.comparator ?? "eq",
    value: numberOf(value?.value ?? null),
    upper: numberOf(value?.upper ?? null),
    unit: value?.unit ?? "",
    object,
    statement: ref.statement ?? "",
    asserter,
    asserterName: asserterName ?? "",
    assertedOn: partialDateText(ref.assertedOn, ref.precision),
  };
}

/** The quantity in the words as they are now, if it differs from the claim's; null if they agree or name none. */
export function otherQuantity(value: ClaimValue | null, words: string): ClaimValue | null {
  const read = parseQuantity(words);
  if (!value || !read) return null;
  const now = { ...read, unit: read.unit ?? value.unit };
  return quantityText(now) === quantityText(value) ? null : now;
}

/** The form as the action takes it, or the invalid field. Omits what the property does not take. */
export function factsOf(
  values: ClaimValues,
): { facts: ClaimFacts } | { field: keyof ClaimFacts; message: string } {
  const { subject, object, asserter } = values;
  if (!subject) return { field: "subjectId", message: "Choose a subject." };
  if (values.predicate === "") return { field: "predicate", message: "Choose a property." };
  const counts = predicateOf(values.predicate)?.takes === "quantity" && values.value.trim() !== "";
  const value = counts ? typedNumber(values.value) : null;
  const ranges = counts && values.comparator === "range";
  const upper = ranges ? typedNumber(values.upper) : null;
  if (Number.isNaN(value)) return { field: "value", message: "Give a number, such as 36.71 or 5,000." };
  if (Number.isNaN(upper)) return { field: "upper", message: "Give the upper end of the range." };
  return {
    facts: {
      subjectId: subject.id,
      predicate: values.predicate,
      comparator: counts ? values.comparator : null,
      value,
      upper,
      unit: counts && values.unit !== "" ? values.unit : null,
      objectId: object?.id ?? null,
      statement: values.statement.trim() || null,
      asserterId: asserter?.id ?? null,
      asserterName: asserter ? null : values.asserterName.trim() || null,
      assertedOn: values.assertedOn.trim() || null,
    },
  };
}

/** Digits with or without groups of three; NaN for anything else. A comma groups, a point is decimal. */
export function typedNumber(typed: string): number {
  const bare = typed
    .trim()
    .replace(/[\s\u00a0\u2009\u202f]/g, "")
    .replace("−", "-");
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(bare)) return Number.NaN;
  return Number(bare.replaceAll(",", ""));
}

const numberOf = (value: number | null): string => (value === null ? "" : String(value));

/** The sentence of a block that contains a position. */
function sentenceOf(block: string, at: number): string {
  const begin = Math.max(block.lastIndexOf(". ", at), block.lastIndexOf("。", at), -1) + 1;
  const ends = [block.indexOf(". ", at), block.indexOf("。", at)].filter((end) => end >= 0);
  return block.slice(begin, ends.length > 0 ? Math.min(...ends) : undefined);
}
