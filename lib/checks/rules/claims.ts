import type { StateAffiliation } from "@/lib/db/generated/enums";
import { claimSpans } from "@/lib/document/claim-spans";
import { saidInstead } from "@/lib/evidence/claims/said-instead";
import { quantityText } from "@/lib/evidence/quantity/quantity-text";
import { inBlock, ofField } from "../find-words";
import type { CheckedClaim, CheckInput, CheckRule, Found } from "../types";

const STATE: ReadonlySet<StateAffiliation> = new Set(["affiliated", "controlled", "owned"]);

/** Every mark of a claim, with the claim if it exists and the mark still covers its words. */
function spans(
  input: CheckInput,
  pick: (claim: CheckedClaim | undefined, words: string) => string | null,
): Found[] {
  return input.blocks.flatMap((block) =>
    claimSpans(block.block).flatMap(({ claimId, start, end, words }) => {
      const note = pick(input.claims.get(claimId), words);
      return note === null ? [] : [inBlock(block, start, end, note)];
    }),
  );
}

/** The claim of an attached mark, or undefined. */
const standing = (claim: CheckedClaim | undefined, words: string): CheckedClaim | undefined =>
  claim?.quote === words ? claim : undefined;

export const CLAIMS: readonly CheckRule[] = [
  {
    id: "detached-claim",
    severity: "error",
    title: "A claim whose words have changed",
    advice: "Restore the words, or remove the mark and make a new claim from the current words.",
    check: (input) =>
      spans(input, (claim, words) => {
        if (!claim) return "This claim was retracted.";
        return claim.quote === words ? null : `It was made from “${claim.quote}”.`;
      }),
  },
  {
    id: "lost-claim",
    severity: "error",
    title: "A claim whose words are gone",
    advice: "It would be left out. Attach it to words of the text, or retract it, in the list of claims.",
    check: ({ blocks, claims }) => {
      const marked = new Set(blocks.flatMap(({ block }) => claimSpans(block).map(({ claimId }) => claimId)));
      return [...claims]
        .filter(([id]) => !marked.has(id))
        .map(([, { quote }]) => ofField("claims", `It was made from “${quote}”.`));
    },
  },
  {
    id: "other-number-claimed",
    severity: "warning",
    title: "A claim with a different number from its words",
    advice: "Edit the claim so that it matches the text, or give the reason for the difference.",
    check: (input) =>
      spans(input, (claim, words) => {
        const value = standing(claim, words)?.value;
        const said = value ? saidInstead(value, words) : null;
        return value && said
          ? `The claim says ${quantityText(value)}, the words ${quantityText(said)}.`
          : null;
      }),
  },
  {
    id: "claim-without-source",
    severity: "error",
    title: "A claim without a source",
    advice: "Add the source document that the claim rests on.",
    check: (input) =>
      spans(input, (claim, words) => (standing(claim, words)?.sources.length === 0 ? "" : null)).map(
        ({ note: _, ...found }) => found,
      ),
  },
  {
    id: "ungraded-state-source",
    severity: "error",
    title: "An ungraded source with state ties",
    advice: "Grade the source’s reliability first: readers are told what a claim rests on.",
    check: (input) =>
      spans(input, (claim, words) => {
        const names = (standing(claim, words)?.sources ?? [])
          .filter(({ reliability, stateAffiliation }) => reliability === null && STATE.has(stateAffiliation))
          .map(({ name }) => name);
        return names.length === 0 ? null : [...new Set(names)].join(", ");
      }),
  },
];
