import type { ClaimStatus } from "@/lib/db/generated/enums";
import { countryInWords } from "@/lib/text/country-names";
import { AFFILIATIONS, RELIABILITY_WORDS, STATUSES } from "../grades";
import type { DisclaimerItemView } from "../types";

/** A piece of a disclaimer: words, a claim by its number, or a source by its name. */
export type Piece =
  | string
  | { claimId: string; blockId: string }
  | { source: { slug: string; name: string } };

/**
 * The words of a generated disclaimer, a paragraph for each kind of source: its owner, state affiliation, country and
 * reliability. Each paragraph begins with its claims, and names again those with another party behind the words or with
 * an unusual status.
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

/** The most state-affiliated first, the desk's own and no source last; a digit, so that keys sort by it. */
function kindOf({ source, stateAffiliation, own }: DisclaimerItemView): number {
  if (!source) return AFFILIATIONS.length + 1;
  if (own) return AFFILIATIONS.length;
  return AFFILIATIONS.length - 1 - AFFILIATIONS.indexOf(stateAffiliation ?? "unknown");
}

function paragraph(first: DisclaimerItemView, group: readonly DisclaimerItemView[]): Piece[] {
  return [
    ...references(group),
    group.length === 1 ? " rests on " : " rest on ",
    ...sources(first, group),
    ". ",
    ...voices(group),
    ...standing(group),
  ];
}

function sources(first: DisclaimerItemView, group: readonly DisclaimerItemView[]): Piece[] {
  if (!first.source) return ["no source document"];
  const named = new Map(group.flatMap(({ source }) => (source ? [[source.slug, source] as const] : [])));
  const reliability = first.reliability === null ? "not graded" : RELIABILITY_WORDS[first.reliability];
  const names = list([...named.values()].map((source): Piece[] => [{ source }]));
  if (first.own) return ["our own compilation, ", ...names, ` (${reliability})`];
  const one = named.size === 1;
  const place = first.source.country ? ` in ${countryInWords(first.source.country)}` : "";
  return [
    `${one ? `${group.length === 1 ? "a" : "one"} source` : "sources"}${place}, `,
    ...names,
    ` (${STATE[first.stateAffiliation ?? "unknown"]}, ${reliability})`,
  ];
}

const STATE: Record<(typeof AFFILIATIONS)[number], string> = {
  unknown: "state affiliation not known",
  none: "no known state affiliation",
  affiliated: "state-affiliated",
  controlled: "state-controlled",
  owned: "state-owned",
};

/** The party behind the words, if it is closer to a state than the publisher. */
function voices(group: readonly DisclaimerItemView[]): Piece[] {
  const behind = new Map<string, DisclaimerItemView[]>();
  for (const item of group) {
    if (item.voice === null || item.voiceAffiliation === null) continue;
    const name = item.voiceName ?? "its source";
    const words =
      item.voice === "asserter"
        ? `the word of ${name} (${STATE[item.voiceAffiliation]})`
        : `a copy of a ${STATE[item.voiceAffiliation]} source’s text, “${name}”`;
    behind.set(words, [...(behind.get(words) ?? []), item]);
  }
  return [...behind].flatMap(([words, items]): Piece[] => [
    ...references(items),
    items.length === 1 ? " is " : " are ",
    `${words}. `,
  ]);
}

const STANDING: Record<Exclude<ClaimStatus, "asserted">, string> = {
  corroborated: "Corroborated independently: ",
  enacted: "The act itself: ",
  contested: "Contested by another claim: ",
  refuted: "Refuted: ",
  withdrawn: "Withdrawn by its source: ",
  unverifiable: "Cannot be verified: ",
};

/** The desk's assessment of them. */
function standing(group: readonly DisclaimerItemView[]): Piece[] {
  // An act is its own proof: it needs no confirmation.
  const proven = group.filter(({ status }) => status === "corroborated" || status === "enacted");
  const others = group.length - proven.length;
  return [
    ...(proven.length > 0 ? [] : [group.length === 1 ? "Not corroborated. " : "None is corroborated. "]),
    ...STATUSES.flatMap((status): Piece[] => {
      const found = status === "asserted" ? [] : group.filter((item) => item.status === status);
      return found.length === 0 || status === "asserted"
        ? []
        : [STANDING[status], ...references(found), ". "];
    }),
    ...(proven.length > 0 && others > 0
      ? [others === 1 ? "The other is not corroborated. " : "The others are not corroborated. "]
      : []),
    ...notAssessed(group.filter(({ status }) => status === null)),
  ];
}

const notAssessed = (group: readonly DisclaimerItemView[]): Piece[] =>
  group.length === 0 ? [] : ["Not assessed yet: ", ...references(group), "."];

const references = (group: readonly DisclaimerItemView[]): Piece[] =>
  list(group.map(({ claimId, blockId }): Piece[] => [{ claimId, blockId }]));

/** “a, b and c”. */
const list = (entries: readonly Piece[][]): Piece[] =>
  entries.flatMap((entry, index): Piece[] => [
    index === 0 ? "" : index === entries.length - 1 ? " and " : ", ",
    ...entry,
  ]);
