import { expect, it } from "vitest";
import { type Allowed, saying } from "@/lib/settings/test-shipped-texts";

/**
 * Where a word of rare earths may stand in what the program says, and why. Everywhere else the words of the field belong, which a
 * pack gives it.
 */
const ALLOWED: Allowed = {
  "lib/packs/commands/adopt-field.ts": "the pack whose words releases before packs had in their code",
  "lib/evidence/claims/predicates.ts": "properties are not read from the field yet",
  "lib/evidence/quantity/":
    "units of magnets, and what a tonne may be of: recognised in any field, offered in those that use them",
  "lib/checks/words/": "what goes with a superlative or a forecast: patterns that read texts",
  "lib/entities/matching/": "what makes a Chinese name the industry of a place: patterns that read texts",
  "lib/imports/plain-text/read-metadata.ts": "what no author is called: patterns that read texts",
  "lib/imports/decoding/decode.ts": "frequent characters, by which an encoding is told",
  "lib/text/tokens.ts": "a formula that is written in two ways",
  "lib/auth/password/well-known.ts": "words that no password may consist of",
};

const WORDS =
  /rare.?earth|neodym|praseodym|dyspros|terbi|lanthan|ndfeb|smco|\btreo\b|\breos?\b|\bndpr\b|magnet(?!ometer)|separation|lynas|bao(?:tou|gang)|稀土|磁|钕|镨|镝|铽/iu;

it("has no word of rare earths in code but in the places of this list, and no place that is not needed", () => {
  expect(saying(WORDS, ALLOWED)).toEqual({ forbidden: [], needless: [] });
});
