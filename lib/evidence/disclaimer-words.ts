import type { ClaimStatus } from "@/lib/db/generated/enums";
import { AFFILIATIONS, RELIABILITY_WORDS, STATUSES } from "./grades";
import type { DisclaimerItemView } from "./types";

/** A piece of a disclaimer: words, a claim by its number, or a source by its name. */
export type Piece =
  | string
  | { claimId: string; blockId: string }
  | { source: { slug: string; name: string } };

const NUMBERS = [
  "No",
  "One",
  "Two",
  "Three",
  "Four",
  "Five",
  "Six",
  "Seven",
  "Eight",
  "Nine",
  "Ten",
  "Eleven",
  "Twelve",
];

/** Countries that English gives an article. */
const WITH_ARTICLE = new Set(["AE", "CD", "CF", "CZ", "DO", "GB", "NL", "PH", "RU", "US"]);
const COUNTRIES = new Intl.DisplayNames(["en"], { type: "region" });

/**
 * The words of a generated disclaimer, a paragraph for each kind of source: state affiliation, country and reliability.
 * Each claim is named once behind the colon, and again where its status sets it apart.
 */
export function disclaimerWords(items: readonly DisclaimerItemView[]): Piece[][] {
  const groups = new Map<string, DisclaimerItemView[]>();
  for (const item of items) {
    const key = [kindOf(item), item.source?.country ?? "", item.source ? (item.reliability ?? "–") : ""].join(
      " ",
    );
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => (group[0] ? [paragraph(group[0], group)] : []));
}

/** Most affiliated first, no source last; a digit, so that keys sort by it. */
function kindOf({ source, stateAffiliation }: DisclaimerItemView): number {
  if (!source) return AFFILIATIONS.length;
  return AFFILIATIONS.length - 1 - AFFILIATIONS.indexOf(stateAffiliation ?? "unknown");
}

function paragraph(first: DisclaimerItemView, group: readonly DisclaimerItemView[]): Piece[] {
  const one = group.length === 1;
  const count = NUMBERS[group.length] ?? String(group.length);
  return [
    `${count} ${one ? "claim rests" : "claims rest"} on `,
    ...sources(first, group),
    ": ",
    ...references(group),
    ". ",
    ...standing(group),
  ];
}

function sources(first: DisclaimerItemView, group: readonly DisclaimerItemView[]): Piece[] {
  if (!first.source) return ["no source document"];
  const named = new Map(group.flatMap(({ source }) => (source ? [[source.slug, source] as const] : [])));
  const one = named.size === 1;
  const { country } = first.source;
  const place = country
    ? ` in ${WITH_ARTICLE.has(country) ? "the " : ""}${COUNTRIES.of(country) ?? country}`
    : "";
  const noun = one ? "source" : "sources";
  const affiliation = first.stateAffiliation ?? "unknown";
  const phrase =
    affiliation === "none"
      ? `${one ? "a " : ""}${noun}${place} with no known state affiliation`
      : affiliation === "unknown"
        ? `${one ? "a " : ""}${noun}${place} whose state affiliation is not known`
        : `${one ? "a " : ""}state-${affiliation} ${noun}${place}`;
  return [
    `${phrase} (`,
    ...[...named.values()].flatMap((source, index): Piece[] => [index === 0 ? "" : ", ", { source }]),
    `; ${first.reliability === null ? "not graded" : RELIABILITY_WORDS[first.reliability]})`,
  ];
}

const STANDING: Record<Exclude<ClaimStatus, "asserted">, string> = {
  corroborated: "Corroborated independently: ",
  enacted: "The act itself: ",
  contested: "Contested by another claim: ",
  refuted: "Refuted: ",
  withdrawn: "Withdrawn by its source: ",
  unverifiable: "Cannot be verified: ",
};

/** What the desk found of them. */
function standing(group: readonly DisclaimerItemView[]): Piece[] {
  const corroborated = group.some(({ status }) => status === "corroborated");
  const none = group.length === 1 ? "It has not been corroborated" : "None has been corroborated";
  return [
    ...(corroborated ? [] : [`${none} independently. `]),
    ...STATUSES.flatMap((status) => {
      const found = status === "asserted" ? [] : group.filter((item) => item.status === status);
      return found.length === 0 || status === "asserted"
        ? []
        : [STANDING[status], ...references(found), ". "];
    }),
    ...notAssessed(group.filter(({ status }) => status === null)),
  ];
}

const notAssessed = (group: readonly DisclaimerItemView[]): Piece[] =>
  group.length === 0 ? [] : ["Not assessed yet: ", ...references(group), "."];

const references = (group: readonly DisclaimerItemView[]): Piece[] =>
  group.flatMap(({ claimId, blockId }, index): Piece[] => [index === 0 ? "" : ", ", { claimId, blockId }]);
