import type { EntityKind } from "@/lib/db/generated/enums";
import type { NameCare } from "@/lib/field/name-care";
import { isWord, spelled, units } from "./units";

/** A known name of an entity. */
export type KnownName = {
  entityId: string;
  kind: EntityKind;
  value: string;
  /** ISO 3166 code of the entity’s country: a public body with that name elsewhere is a different one */
  country?: string | null;
  /** ambiguous: shown to a person, never accepted automatically */
  asked?: boolean;
};

/** A variant of a name. An ambiguous one is `asked`: shown to a person, never accepted automatically. */
export type Variant = { value: string; asked?: boolean };

/** How a name must be spelled, and in what context, to count as a match. */
export type Acceptance = {
  /** exactly; with capitals where it matters; or in any case */
  spelling: "exact" | "capitals" | "any";
  /** one of these words must be near it */
  near: ReadonlySet<string> | null;
  /** without them it is shown to a person instead of dropped */
  askAlone: boolean;
  /** a Chinese name */
  han: boolean;
};

/** Kinds whose names occur in lower case in a sentence, and in the plural. */
const COMMON_NOUNS: ReadonlySet<EntityKind> = new Set(["Material", "Technology", "Product"]);
const ANY_CASE: ReadonlySet<EntityKind> = new Set([...COMMON_NOUNS, "Policy", "Event"]);
const SHORT = 3;

/** The rule for one name. */
export function acceptanceOf(
  { kind, value }: { kind: EntityKind; value: string },
  care: NameCare,
): Acceptance {
  const letters = [...spelled(value)].filter((character) => /[\p{L}\p{N}]/u.test(character));
  if (/\p{Script=Han}/u.test(value)) return { spelling: "any", near: null, askAlone: false, han: true };
  if (letters.length <= SHORT) {
    const element = kind === "Material";
    return {
      spelling: "exact",
      near: element ? care.element : care.company,
      askAlone: !element,
      han: false,
    };
  }
  const capitals = letters.every((letter) => letter !== letter.toLowerCase() || /\p{N}/u.test(letter));
  // “JL Mag” is JL MAG; “Vac” is not VAC.
  const spelling =
    capitals && !/^\p{L}{2,} \p{L}{3,}$/u.test(value) ? "exact" : ANY_CASE.has(kind) ? "any" : "capitals";
  return { spelling, near: null, askAlone: false, han: false };
}

/** The other form of a name's last word: its plural, or the singular of a plural name. */
export function otherNumbers(name: { kind: EntityKind }, lastKey: string): string[] {
  if (!COMMON_NOUNS.has(name.kind) || !/^[a-z]{4,}$/.test(lastKey)) return [];
  if (/[^s]s$/.test(lastKey)) return [lastKey.slice(0, -1)];
  return /(s|x|z|ch|sh)$/.test(lastKey) ? [`${lastKey}es`] : [`${lastKey}s`];
}

/** Whether the words of a text satisfy the rule. */
export function isSpelled(rule: Acceptance, name: string, span: string): boolean {
  if (rule.spelling === "any") return true;
  if (rule.spelling === "exact") return spelled(span) === spelled(name);
  const wanted = [...units(name)].filter(({ raw }) => isWord(raw));
  const given = [...units(span)].filter(({ raw }) => isWord(raw));
  const capitals = wanted.flatMap(({ raw }, index) => (startsBig(raw) ? [given[index]?.raw ?? ""] : []));
  const kept = capitals.filter(startsBig).length;
  // “White Mesa mill” is the mill, “energy fuels growth” is not a company.
  return capitals.length === 0 || (startsBig(capitals[0] ?? "") && kept >= Math.min(2, capitals.length));
}

function startsBig(word: string): boolean {
  const [first = ""] = spelled(word);
  return first !== first.toLowerCase();
}
